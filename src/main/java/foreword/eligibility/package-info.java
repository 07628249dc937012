/** Whether this is the moment to ask this person, with the reason and the date. */
@org.jspecify.annotations.NullMarked
package foreword.eligibility;
