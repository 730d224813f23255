"""The addresses of budget."""

from django.urls import path

from ansoegninger.budget.aftale.views import AftaleView
from ansoegninger.budget.views import indlaes, overfoer, oversigt, puljer

app_name = "budget"
urlpatterns = [
    path("", oversigt.oversigt, name="oversigt"),
    path("ny/", puljer.NyView.as_view(), name="ny"),
    path("overfoer/", overfoer.OverfoerView.as_view(), name="overfoer"),
    path("indlaes/", indlaes.IndlaesView.as_view(), name="indlaes"),
    path("indlaes/bekraeft/", indlaes.bekraeft, name="bekraeft"),
    path("indlaes/skabelon/", indlaes.skabelon, name="skabelon"),
    path("ramme/<int:pk>/", oversigt.vis, name="vis"),
    path("ramme/<int:pk>/ret/", puljer.RetView.as_view(), name="ret"),
    path("ramme/<int:pk>/bevaeg/", puljer.BevaegView.as_view(), name="bevaeg"),
    path("ramme/<int:pk>/omraade/", AftaleView.as_view(slags="omraade"), name="omraade_nyt"),
    path("ramme/<int:pk>/omraade/<int:nr>/", AftaleView.as_view(slags="omraade"), name="omraade"),
    path("ramme/<int:pk>/emne/", AftaleView.as_view(slags="emne"), name="emne_nyt"),
    path("ramme/<int:pk>/emne/<int:nr>/", AftaleView.as_view(slags="emne"), name="emne"),
    path("ramme/<int:pk>/frist/", AftaleView.as_view(slags="frist"), name="frist_ny"),
    path("ramme/<int:pk>/frist/<int:nr>/", AftaleView.as_view(slags="frist"), name="frist"),
]
