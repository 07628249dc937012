/** Negative signals: complaints, escalations, frustration and trouble, by which an ask has to wait. */
@org.jspecify.annotations.NullMarked
package foreword.concern;
