/** What an inbound mail says: MIME taken apart, new words, forwards, bounces, automatic mail. No network. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.mail.reading;
