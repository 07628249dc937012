/** The beat: Quartz asks again and again what is due; the tables decide when. */
@org.jspecify.annotations.NullMarked
package foreword.adapter.quartz;
