/** How strong a relationship is: a rule over what really happened, and the words for it. */
@org.jspecify.annotations.NullMarked
package foreword.people.strength;
