"""Every address of the house; each app lists its own."""

from django.urls import include, path

urlpatterns = [
    path("", include("roller.urls")),
    path("", include("ansoegninger.urls")),
    path("", include("workflows.urls")),
]

handler400 = "workflows.indbakke.fejl.fejl_400"
handler403 = "workflows.indbakke.fejl.fejl_403"
handler404 = "workflows.indbakke.fejl.fejl_404"
handler500 = "workflows.indbakke.fejl.fejl_500"
