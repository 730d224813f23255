"""The form renderer that `FORM_RENDERER` names: every form and every field looks the same without a word about it."""

from django.forms.renderers import TemplatesSetting

from workflows.formularer.tegning import Felt


class Formularrenderer(TemplatesSetting):
    """Render through the project's templates; needs `django.forms` in `INSTALLED_APPS` for the plain widgets."""

    form_template_name = "dkfds/form.html"
    bound_field_class = Felt
