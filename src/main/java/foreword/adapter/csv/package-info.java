/** Lists of people that come in as CSV files. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.csv;
