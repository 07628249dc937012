/** Reads deal news in what people and CRM notices write, by phrases and word lists in several languages. */
@org.jspecify.annotations.NullMarked
package foreword.deal.reading;
