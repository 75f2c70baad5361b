package dev.gotong.examples.quickstart;

/**
 * How much was recorded, and whether the record is whole.
 *
 * @param events how many events there are
 * @param headDigest the digest of the last of them
 * @param verified whether the whole chain was read again and fits
 * @param sentence what the check says, such as "All 412 events were read again, and each fits the one before."
 */
record AuditSection(int events, String headDigest, boolean verified, String sentence) {}
