"""The content of the demo world as pure data: no ORM, no clock, standard library only.

Fjordby Kommune, its people and private providers are invented. `former` and `sagsformer` hold the shapes, `koder` the
codes; the other modules hold the rows. The builder next door turns them into cases through the services.
"""
