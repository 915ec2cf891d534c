// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/fields.h"

#include "core/base/bytereader.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <cmath>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ntp)
};

struct Named {
    quint32 code;
    const char *meaning;
};

constexpr Named kissCodes[] = {
    {ntpAsciiId("DENY"), QT_TRANSLATE_NOOP("ntp", "access denied: stop asking this server")},
    {ntpAsciiId("RSTR"), QT_TRANSLATE_NOOP("ntp", "access restricted: stop asking this server")},
    {ntpAsciiId("RATE"), QT_TRANSLATE_NOOP("ntp", "asked too often: wait longer between questions")},
    {ntpAsciiId("INIT"), QT_TRANSLATE_NOOP("ntp", "the server has just started and has no time yet")},
    {ntpAsciiId("STEP"), QT_TRANSLATE_NOOP("ntp", "the server's clock was just stepped")},
};

constexpr Named clocks[] = {
    {ntpAsciiId("GPS"), QT_TRANSLATE_NOOP("ntp", "the Global Positioning System")},
    {ntpAsciiId("GAL"), QT_TRANSLATE_NOOP("ntp", "the Galileo positioning system")},
    {ntpAsciiId("GNSS"), QT_TRANSLATE_NOOP("ntp", "positioning satellites")},
    {ntpAsciiId("PPS"), QT_TRANSLATE_NOOP("ntp", "a pulse each second")},
    {ntpAsciiId("DCFa"), QT_TRANSLATE_NOOP("ntp", "the radio clock DCF77 in Mainflingen")},
    {ntpAsciiId("DCF"), QT_TRANSLATE_NOOP("ntp", "the radio clock DCF77 in Mainflingen")},
    {ntpAsciiId("MSF"), QT_TRANSLATE_NOOP("ntp", "the radio clock MSF in Anthorn")},
    {ntpAsciiId("WWVB"), QT_TRANSLATE_NOOP("ntp", "the radio clock WWVB in Fort Collins")},
    {ntpAsciiId("PTP"), QT_TRANSLATE_NOOP("ntp", "the Precision Time Protocol")},
    {ntpAsciiId("LOCL"), QT_TRANSLATE_NOOP("ntp", "the server's own clock, set by nobody")},
};

template <std::size_t Count>
QString findMeaning(const Named (&list)[Count], quint32 code)
{
    for (const Named &entry : list) {
        if (entry.code == code)
            return Texts::tr(entry.meaning);
    }
    return {};
}

bool isPrintable(quint8 byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

// Letters or nothing: what a server above stratum 15 puts there is a code (`INIT`) or an address.
bool isCode(quint32 id)
{
    bool ended = false;
    for (int shift = 24; shift >= 0; shift -= 8) {
        const quint8 byte = quint8(id >> shift);
        if (byte == 0)
            ended = true;
        else if (ended || !isPrintable(byte))
            return false;
    }
    return id != 0;
}

QString asciiText(quint32 id)
{
    QString text;
    int last = 0;
    for (int i = 0; i < 4; ++i) {
        if (quint8(id >> (24 - 8 * i)) != 0)
            last = i + 1;
    }
    for (int i = 0; i < last; ++i) {
        const quint8 byte = quint8(id >> (24 - 8 * i));
        if (isPrintable(byte) && byte != '\\')
            text += QLatin1Char(char(byte));
        else
            text += u"\\x%1"_s.arg(byte, 2, 16, '0'_L1);
    }
    return text;
}

QString referenceIdMeaning(const NtpHeader &header)
{
    const quint32 id = header.referenceId;
    if (header.mode == NtpMode::Client && id == 0)
        return Texts::tr("zero: a client has none");
    if (header.stratum == 0) {
        if (id == 0)
            return Texts::tr("zero (not set)");
        const QString known = findMeaning(kissCodes, id);
        return known.isEmpty() ? Texts::tr("a kiss code that RFC 5905 doesn't list")
                               : Texts::tr("kiss code: %1").arg(known);
    }
    if (header.stratum == 1) {
        const QString known = findMeaning(clocks, id);
        return known.isEmpty() ? Texts::tr("the clock that the server is set by")
                               : Texts::tr("the clock that the server is set by: %1").arg(known);
    }
    if (id == 0)
        return Texts::tr("zero (not set)");
    if (header.stratum > 15 && isCode(id))
        return findMeaning(kissCodes, id);
    return Texts::tr(
        "the server that this one is set by: its IPv4 address; may be an IPv6 hash (the first four bytes of an "
        "MD5)");
}

QString leapMeaning(NtpLeap leap)
{
    switch (leap) {
    case NtpLeap::None:
        return Texts::tr("no leap second announced");
    case NtpLeap::InsertSecond:
        return Texts::tr("the last minute of this day has 61 seconds");
    case NtpLeap::DeleteSecond:
        return Texts::tr("the last minute of this day has 59 seconds");
    case NtpLeap::Unsynchronised:
        return Texts::tr("the clock is not synchronised");
    }
    return {};
}

QString modeMeaning(NtpMode mode)
{
    switch (mode) {
    case NtpMode::Reserved:
        return Texts::tr("reserved");
    case NtpMode::SymmetricActive:
        return Texts::tr("symmetric active: one clock to its peer");
    case NtpMode::SymmetricPassive:
        return Texts::tr("symmetric passive: a peer's answer");
    case NtpMode::Client:
        return Texts::tr("client: a question");
    case NtpMode::Server:
        return Texts::tr("server: an answer");
    case NtpMode::Broadcast:
        return Texts::tr("broadcast: sent to all, unasked");
    case NtpMode::Control:
        return Texts::tr("control message");
    case NtpMode::Private:
        return Texts::tr("private use");
    }
    return {};
}

QString versionMeaning(quint8 version)
{
    switch (version) {
    case 1:
        return Texts::tr("RFC 1059, of 1988");
    case 2:
        return Texts::tr("RFC 1119, of 1989");
    case 3:
        return Texts::tr("RFC 1305, of 1992");
    case 4:
        return Texts::tr("RFC 5905, of 2010");
    default:
        return Texts::tr("there is no such version: 1 to 4 are in use");
    }
}

QString stratumMeaning(const NtpHeader &header)
{
    if (header.stratum == 0)
        return header.mode == NtpMode::Client ? Texts::tr("not set: a client has none")
                                              : Texts::tr("unspecified or invalid: a kiss of death, or no time at all");
    if (header.stratum == 1)
        return Texts::tr("the server has a reference clock of its own");
    if (header.stratum < 16)
        return Texts::tr("%1 steps away from a reference clock").arg(header.stratum - 1);
    return header.stratum == 16 ? Texts::tr("unsynchronised") : Texts::tr("reserved");
}

QString powerText(int exponent)
{
    return QString::number(std::ldexp(1.0, exponent), 'g', 3);
}

QString pollMeaning(qint8 poll)
{
    if (poll == 0)
        return Texts::tr("not set, or 1 s");
    const QString text = Texts::tr("%1 s between questions").arg(powerText(poll));
    return poll < 0 || poll > 17 ? Texts::tr("%1: implausible").arg(text) : text;
}

QString precisionMeaning(const NtpHeader &header)
{
    if (header.precision == 0 && header.mode == NtpMode::Client)
        return Texts::tr("not set");
    const QString text = Texts::tr("the clock is read to %1 s").arg(powerText(header.precision));
    return header.precision > 0 || header.precision < -32 ? Texts::tr("%1: implausible").arg(text) : text;
}

QString shortValue(quint32 bits)
{
    return QString::number(bits / 65536.0, 'f', 6);
}

QString stampMeaning(const char *id, const NtpHeader &header)
{
    const QByteArrayView field(id);
    const bool isQuestion = header.mode == NtpMode::Client;
    if (field == "reference_timestamp")
        return Texts::tr("when the sender's clock was last set");
    if (field == "origin_timestamp")
        return isQuestion ? Texts::tr("where the answer repeats the question's transmit stamp")
                          : Texts::tr("the transmit stamp of the question, sent back: T1, where that was a time");
    if (field == "receive_timestamp")
        return isQuestion ? Texts::tr("where the answer has T2, the moment at which the question came")
                          : Texts::tr("T2: when the question came, by the server's clock");
    return isQuestion ? Texts::tr("when the question went, or a number that only its sender knows")
                      : Texts::tr("T3: when the answer went, by the server's clock");
}

void describeStamp(NtpFieldView &view, const NtpHeader &header, NtpTimestamp stamp, WallTime around)
{
    const QString what = stampMeaning(view.id.constData(), header);
    if (!stamp.isSet()) {
        view.meaning = Texts::tr("%1: zero (not set)").arg(what);
        return;
    }
    QByteArray text;
    Codec<WallTime>::append(stamp.nearestTo(around), Unit::None, text);
    view.value = QString::fromLatin1(text);
    view.meaning = Texts::tr("%1; %2 s since 1900 and %3/2^32").arg(what).arg(stamp.seconds()).arg(stamp.fraction());
}

void describeHeaderField(NtpFieldView &view, const NtpHeader &header, int index, WallTime around)
{
    switch (index) {
    case 0:
        view.value = QString::number(int(header.leap));
        view.meaning = leapMeaning(header.leap);
        break;
    case 1:
        view.value = QString::number(header.version);
        view.meaning = versionMeaning(header.version);
        break;
    case 2:
        view.value = QString::number(int(header.mode));
        view.meaning = modeMeaning(header.mode);
        break;
    case 3:
        view.value = QString::number(header.stratum);
        view.meaning = stratumMeaning(header);
        break;
    case 4:
        view.value = QString::number(header.poll);
        view.meaning = pollMeaning(header.poll);
        break;
    case 5:
        view.value = QString::number(header.precision);
        view.meaning = precisionMeaning(header);
        break;
    case 6:
        view.value = shortValue(header.rootDelay);
        view.meaning = Texts::tr("s, there and back to the reference clock");
        break;
    case 7:
        view.value = shortValue(header.rootDispersion);
        view.meaning = Texts::tr("s, by which the server may be wrong beside that");
        break;
    case 8:
        view.value = ntpReferenceIdText(header.referenceId, header.stratum);
        view.meaning = referenceIdMeaning(header);
        break;
    default: {
        const NtpTimestamp stamps[] = {header.reference, header.origin, header.receive, header.transmit};
        describeStamp(view, header, stamps[index - 9], around);
    }
    }
}

NtpFieldView bytesView(const NtpPacket &packet, QByteArray id, qsizetype from, qsizetype size)
{
    NtpFieldView view;
    view.id = std::move(id);
    view.firstBit = int(from) * 8;
    view.bitLength = int(size) * 8;
    view.raw = packet.bytes.mid(from, size);
    view.value = QString::fromLatin1(view.raw.toHex());
    return view;
}

NtpFieldView describeMac(const NtpPacket &packet)
{
    NtpFieldView view = bytesView(packet, "mac", packet.macPosition, packet.bytes.size() - packet.macPosition);
    if (packet.isCryptoNak) {
        view.meaning = Texts::tr("crypto-NAK: the server could not verify the question's authentication");
        return view;
    }
    const quint32 key = ByteReader(packet.bytes, packet.macPosition).u32();
    view.meaning = Texts::tr("key %1 and a digest of %2 bytes, not verified").arg(key).arg(view.raw.size() - 4);
    return view;
}

NtpFieldView describeRest(const NtpPacket &packet, qsizetype from)
{
    const qsizetype size = packet.bytes.size() - from;
    NtpFieldView view = bytesView(packet, "rest", from, size);
    if (packet.framing == NtpFraming::Short) {
        view.meaning = Texts::tr("short packet: %1 of 48 bytes").arg(packet.bytes.size());
        return view;
    }
    ByteReader reader(packet.bytes, from);
    reader.u16();
    const quint16 length = reader.u16();
    if (packet.header.version < 4 || size < 4)
        view.meaning = Texts::tr("%1 trailing bytes that belong to nothing").arg(size);
    else
        view.meaning =
            Texts::tr("malformed extension field: its length says %1 where %2 bytes are left").arg(length).arg(size);
    return view;
}

} // namespace

QList<NtpFieldView> describeNtp(const NtpPacket &packet, WallTime around)
{
    QList<NtpFieldView> views;
    qsizetype described = 0;
    for (int i = 0; i < int(std::size(ntpHeaderLayout)); ++i) {
        const NtpFieldLayout &layout = ntpHeaderLayout[i];
        const qsizetype from = layout.firstBit / 8;
        const qsizetype size = (layout.firstBit + layout.bitLength + 7) / 8 - from;
        if (from + size > packet.bytes.size())
            break;
        NtpFieldView view;
        view.id = layout.id;
        view.firstBit = layout.firstBit;
        view.bitLength = layout.bitLength;
        view.raw = packet.bytes.mid(from, size);
        describeHeaderField(view, packet.header, i, around);
        views += view;
        described = from + size;
    }
    if (packet.framing == NtpFraming::Short) {
        views += describeRest(packet, described);
        return views;
    }
    int number = 0;
    for (const NtpExtension &extension : packet.extensions) {
        NtpFieldView view =
            bytesView(packet, "extension_" + QByteArray::number(++number), extension.position, extension.length);
        view.meaning = Texts::tr("extension field of type 0x%1, %2 bytes; not asked for and not used")
                           .arg(extension.type, 4, 16, '0'_L1)
                           .arg(extension.length);
        views += view;
    }
    if (packet.macPosition >= 0)
        views += describeMac(packet);
    if (packet.restPosition >= 0)
        views += describeRest(packet, packet.restPosition);
    if (packet.framing == NtpFraming::Truncated)
        views.last().meaning += Texts::tr("; the datagram was longer, its end was cut off");
    return views;
}

QString ntpReferenceIdText(quint32 referenceId, quint8 stratum)
{
    if (referenceId == 0)
        return {};
    if (stratum < 2 || (stratum > 15 && isCode(referenceId)))
        return asciiText(referenceId);
    return QHostAddress(referenceId).toString();
}

bool parseNtpReferenceId(QStringView text, quint32 &referenceId)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.startsWith("0x"_L1)) {
        bool ok = false;
        const quint32 bits = trimmed.sliced(2).toUInt(&ok, 16);
        if (ok && trimmed.size() <= 10)
            referenceId = bits;
        return ok && trimmed.size() <= 10;
    }
    if (trimmed.size() > 4) {
        const QHostAddress address(trimmed.toString());
        if (address.protocol() != QHostAddress::IPv4Protocol || trimmed.count(u'.') != 3)
            return false;
        referenceId = address.toIPv4Address();
        return true;
    }
    quint32 id = 0;
    for (qsizetype i = 0; i < 4; ++i) {
        const char16_t unit = i < trimmed.size() ? trimmed[i].unicode() : u'\0';
        if (i < trimmed.size() && (unit > 0x7e || !isPrintable(quint8(unit))))
            return false;
        id = id << 8 | unit;
    }
    referenceId = id;
    return true;
}

} // namespace sockeye
