/** Public holidays of countries and their regions, from a library that is kept up to date. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.holiday;
