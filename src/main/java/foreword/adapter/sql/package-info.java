/** The stores: one for each aggregate, the migrations, and the unit of work; the same statements for SQLite and PostgreSQL. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.sql;
