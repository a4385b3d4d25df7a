#include <sqlite3.h>

/* What a database of somebody else must not make us do. In C, since Swift calls no function that takes any number of arguments.
   SQLITE_OK where all of it was understood. */
static inline int dictum_sqlite_distrust(sqlite3 *database) {
    int first = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
    int second = sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
    int third = sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, (int *)0);
    int fourth = sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, (int *)0);
    return first != SQLITE_OK ? first : second != SQLITE_OK ? second : third != SQLITE_OK ? third : fourth;
}
