package dev.gotong.formats;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * What a column of a content calendar can be about, with the headings that say so in English, German and Indonesian.
 *
 * <p>A heading is compared without its case, without what stands in brackets, and without marks at its ends; where it
 * has a slash ("Text / Copy", "Hari/Tanggal"), one known part is enough.
 */
public enum CalendarField {
  /** The day on which the post goes out; every calendar has this column. */
  DATE(
      "date, publish date, publishing date, publication date, post date, posting date, go-live date, go live, "
          + "datum, veröffentlichungsdatum, postdatum, termin, "
          + "tanggal, tgl, tanggal tayang, tanggal posting, tanggal terbit"),
  /** The time of that day. */
  TIME("time, publish time, publishing time, post time, posting time, time of day, "
      + "uhrzeit, zeit, "
      + "jam, waktu, pukul, jam tayang, jam posting, waktu tayang"),
  /** The networks on which it goes out; every calendar has this column. */
  NETWORKS(
      "channel, channels, channel(s), network, networks, platform, platforms, social network, social networks, where, "
          + "kanal, kanäle, netzwerk, netzwerke, plattform, plattformen, soziales netzwerk, "
          + "jaringan, saluran, media sosial, medsos"),
  /** What it says; every calendar has this column. */
  TEXT("text, copy, caption, post, post text, post copy, final copy, message, content, body, "
      + "beitrag, beitragstext, posttext, texte, inhalt, "
      + "teks, isi, isi konten, konten, naskah, takarir"),
  /** The name or number by which the team knows the post. */
  ID("id, post id, post-id, #, no, nr, no., nr., number, nummer, nomor, kennung, ref, key"),
  /** A heading of the post. */
  TITLE("title, headline, topic, subject, titel, überschrift, thema, judul, topik, tema"),
  /** The language of the text. */
  LANGUAGE("language, lang, sprache, bahasa"),
  /** The campaign that it belongs to. */
  CAMPAIGN("campaign, campaign name, kampagne, aktion, kampanye"),
  /** Who writes it. */
  AUTHOR("author, owner, writer, written by, copywriter, responsible, "
      + "autor, autorin, autor:in, verfasser, verantwortlich, zuständig, "
      + "penulis, ditulis oleh, pic, penanggung jawab"),
  /** Who approves it. */
  APPROVERS(
      "approver, approvers, approver(s), approved by, approval, reviewer, sign-off, sign off, "
          + "freigabe, freigabe durch, freigeber, freigeberin, genehmigt von, "
          + "penyetuju, disetujui oleh, persetujuan"),
  /** The address that it points to. */
  LINK("link, links, url, landing page, webseite, adresse, tautan"),
  /** The picture or film that goes with it. */
  MEDIA("image, images, media, picture, visual, asset, image/media, photo, video, creative, file, "
      + "bild, bilder, medien, foto, datei, "
      + "gambar, berkas, aset"),
  /** What the picture shows, for those who cannot see it. */
  ALT_TEXT("alt, alt text, alt-text, alttext, alternative text, image description, "
      + "alternativtext, bildbeschreibung, teks alternatif, teks alt, deskripsi gambar"),
  /** How far the team is with it, in its own words. */
  STATUS("status, state, stand, stage, progress");

  /** The fields without which a row is no post. */
  static final Set<CalendarField> REQUIRED = ImmutableSet.of(DATE, NETWORKS, TEXT);

  private final ImmutableSet<String> headings;

  CalendarField(String headings) {
    this.headings = ImmutableSet.copyOf(headings.split(", ", -1));
  }

  /** {@return the headings that are looked for, in lower case} */
  public Set<String> headings() {
    return headings;
  }

  /** {@return the field in a word, such as {@code alt text}} */
  public String label() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
  }
}
