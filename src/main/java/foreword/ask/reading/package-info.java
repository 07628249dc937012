/** What a reply to an ask amounts to, read by a trained model and a few rules: the answer, the day it names, whom it names instead. */
@org.jspecify.annotations.NullMarked
package foreword.ask.reading;
