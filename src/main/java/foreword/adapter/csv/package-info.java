/** Tables as CSV files: lists of people that come in, praise that goes out. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.csv;
