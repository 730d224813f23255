"""The inbox, the steps and the cases."""

from django.urls import path

from workflows.indbakke.views import forside, koe, opgave, sag, sager, samlet

app_name = "indbakke"
urlpatterns = [
    path("", forside.forside, name="forside"),
    path("opgaver/", koe.opgaver, name="opgaver"),
    path("opgaver/samlet/", samlet.SamletView.as_view(), name="samlet"),
    path("opgaver/<int:task_id>/", opgave.OpgaveView.as_view(), name="opgave"),
    path("sager/", sager.sager, name="sager"),
    path("sager/<str:sagsnummer>/", sag.sag, name="sag"),
    path("sager/<str:sagsnummer>/historik/", sag.historik, name="historik"),
    path("sager/<str:sagsnummer>/proces.bpmn", sag.bpmn, name="bpmn"),
    path("sager/<str:sagsnummer>/afbryd/<str:navn>/", sag.AfbrydView.as_view(), name="afbryd"),
    path("sager/<str:sagsnummer>/undervejs/<str:navn>/", sag.HandlingView.as_view(), name="undervejs"),
]
