"""Sign-in, roles and the organisation."""

from django.conf import settings
from django.urls import URLPattern, path

from roller.brugere import views as brugere

app_name = "roller"
urlpatterns: list[URLPattern] = [
    path("log-ind/", brugere.LogInd.as_view(), name="log_ind"),
    path("log-ud/", brugere.LogUd.as_view(), name="log_ud"),
    path("adgangskode/", brugere.SkiftKode.as_view(), name="skift_kode"),
    path("rolle/", brugere.SkiftRolle.as_view(), name="skift_rolle"),
]
if settings.DEMO:
    urlpatterns += [path("demo/", brugere.DemoLogInd.as_view(), name="demo_log_ind")]
