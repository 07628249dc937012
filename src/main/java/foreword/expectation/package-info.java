/** Whether a client has agreed that introducing us is part of working together. */
@org.jspecify.annotations.NullMarked
package foreword.expectation;
