/** Working hours, business days and terms such as five business days. */
@org.jspecify.annotations.NullMarked
package foreword.calendar;
