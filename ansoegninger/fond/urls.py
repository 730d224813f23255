"""The addresses of fond."""

from django.urls import path

from ansoegninger.fond.views import laes, ret

app_name = "fond"
urlpatterns = [
    path("", laes.regler, name="regler"),
    path("overenskomst/<str:kode>/", laes.overenskomst, name="overenskomst"),
    path("overenskomst/<str:kode>/ret/<int:nr>/", ret.RetView.as_view(), name="ret"),
    path("overenskomst/<str:kode>/ny/<str:art>/", ret.RetView.as_view(), name="ny"),
    path("tjek/<str:sagsnummer>/", laes.tjek_oenske, name="tjek"),
]
