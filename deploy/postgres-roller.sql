-- Who may do what in the database, so that the trail proves more: the application owns nothing.
--
--   psql -v ON_ERROR_STOP=1 -d kursussporet -f deploy/postgres-roller.sql
--   psql … -v ejer=… -v app=… -v slet=…        other names for the three roles
--
-- Run it as a superuser after the first `manage.py migrate`, and again after every later one: new tables come with the
-- owner's rights only. It can be run any number of times.
--
--   ejer   owns every table and function, and runs `manage.py migrate`. Nobody signs in with it otherwise.
--   app    the web server and the worker. It may add to the trail and to the field history and read them, and nothing else.
--   slet   runs `manage.py slet_udloebne --udfoer` and `slet_igen`: it may also blank what the erasure ledger names. The
--          triggers hold it to that.
--
-- Passwords are yours to set: ALTER ROLE … PASSWORD '…'.

\if :{?ejer} \else \set ejer kursussporet_ejer \endif
\if :{?app} \else \set app kursussporet_app \endif
\if :{?slet} \else \set slet kursussporet_slet \endif

SELECT format('CREATE ROLE %I LOGIN', r) FROM unnest(ARRAY[:'ejer', :'app', :'slet']) r
WHERE NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = r) \gexec

BEGIN;

-- Everything of ours belongs to the owner.
SELECT format('ALTER SCHEMA public OWNER TO %I', :'ejer') \gexec
SELECT format('ALTER TABLE public.%I OWNER TO %I', tablename, :'ejer')
FROM pg_tables WHERE schemaname = 'public' \gexec
SELECT format('ALTER FUNCTION public.%I() OWNER TO %I', proname, :'ejer')
FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, 'spor_') \gexec

REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO :"app", :"slet";
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM :"app", :"slet", PUBLIC;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM :"app", :"slet", PUBLIC;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO :"app", :"slet";
-- The guard runs with its owner's rights, from triggers only.
SELECT format('REVOKE ALL ON FUNCTION public.%I() FROM PUBLIC', proname)
FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND starts_with(proname, 'spor_') \gexec

-- Business data: read and write. No TRUNCATE, no TRIGGER, no REFERENCES.
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO :"app", :"slet";
SELECT format('REVOKE INSERT, UPDATE, DELETE ON public.django_migrations FROM %I, %I', :'app', :'slet')
FROM pg_tables WHERE schemaname = 'public' AND tablename = 'django_migrations' \gexec

-- What is only ever added to: the trail, the ledger, the checkpoints and every history table.
SELECT format('REVOKE UPDATE, DELETE ON public.%I FROM %I, %I', tablename, :'app', :'slet')
FROM pg_tables
WHERE schemaname = 'public' AND (
    tablename IN ('workflows_sporpost', 'workflows_sletning', 'workflows_efterproevning')
    OR starts_with(tablename, 'workflows_kontrolpunkt')
    OR tablename ~ '^(ansoegninger|roller|workflows)_historical'
) \gexec

-- What only the guard itself writes. Reconciled changes may be forgotten; the trigger refuses the others.
REVOKE INSERT, UPDATE, DELETE ON public.workflows_kaedehoved FROM :"app", :"slet";
REVOKE INSERT, UPDATE ON public.workflows_fanget, public.workflows_sporettransaktion FROM :"app", :"slet";

-- Erasure: the content of an entry, and text in the history; the triggers want each row in the ledger first.
GRANT UPDATE (salt, indhold) ON public.workflows_sporpost TO :"slet";
SELECT format('GRANT UPDATE ON public.%I TO %I', tablename, :'slet')
FROM pg_tables WHERE schemaname = 'public' AND tablename ~ '^(ansoegninger|roller|workflows)_historical' \gexec

COMMIT;
