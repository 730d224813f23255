"""gunicorn, here and in production; override with GUNICORN_CMD_ARGS."""

wsgi_app = "config.wsgi:application"
bind = "127.0.0.1:8000"
workers = 2
timeout = 30
# A worker is renewed now and then, not all at once.
max_requests = 2000
max_requests_jitter = 200
# The path without the query string: a search may hold a name.
accesslog = "-"
access_log_format = "%(t)s %(m)s %(U)s %(s)s %(B)s %(M)sms"
