"""What is done before, during and after: the activities of a goal, in a person's plan and in a group's."""
