// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/meanings.h"
#include "core/protocol/ntp/ntptexts.h"

#include "core/base/language.h"
#include "core/protocol/ntp/fields.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <cmath>
#include <iterator>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

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
            return NtpTexts::tr(entry.meaning);
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

QString powerText(int exponent)
{
    return withDecimalSign(QString::number(std::ldexp(1.0, exponent), 'g', 3));
}

} // namespace

QString ntpReferenceIdMeaning(const NtpHeader &header)
{
    const quint32 id = header.referenceId;
    if (header.mode == NtpMode::Client && id == 0)
        return NtpTexts::tr("zero: a client has none");
    if (header.stratum == 0) {
        if (id == 0)
            return NtpTexts::tr("zero (not set)");
        const QString known = findMeaning(kissCodes, id);
        return known.isEmpty() ? NtpTexts::tr("a kiss code that RFC 5905 doesn't list")
                               : NtpTexts::tr("kiss code: %1").arg(known);
    }
    if (header.stratum == 1) {
        const QString known = findMeaning(clocks, id);
        return known.isEmpty() ? NtpTexts::tr("the clock that the server is set by")
                               : NtpTexts::tr("the clock that the server is set by: %1").arg(known);
    }
    if (id == 0)
        return NtpTexts::tr("zero (not set)");
    if (header.stratum > 15 && isCode(id))
        return findMeaning(kissCodes, id);
    return NtpTexts::tr(
        "the server that this one is set by: its IPv4 address; may be an IPv6 hash (the first four bytes of an "
        "MD5)");
}

QString ntpLeapMeaning(NtpLeap leap)
{
    switch (leap) {
    case NtpLeap::None:
        return NtpTexts::tr("no leap second announced");
    case NtpLeap::InsertSecond:
        return NtpTexts::tr("the last minute of this day has 61 seconds");
    case NtpLeap::DeleteSecond:
        return NtpTexts::tr("the last minute of this day has 59 seconds");
    case NtpLeap::Unsynchronised:
        return NtpTexts::tr("the clock is not synchronised");
    }
    return {};
}

QString ntpModeMeaning(NtpMode mode)
{
    switch (mode) {
    case NtpMode::Reserved:
        return NtpTexts::tr("reserved");
    case NtpMode::SymmetricActive:
        return NtpTexts::tr("symmetric active: one clock to its peer");
    case NtpMode::SymmetricPassive:
        return NtpTexts::tr("symmetric passive: a peer's answer");
    case NtpMode::Client:
        return NtpTexts::tr("client: a question");
    case NtpMode::Server:
        return NtpTexts::tr("server: an answer");
    case NtpMode::Broadcast:
        return NtpTexts::tr("broadcast: sent to all, unasked");
    case NtpMode::Control:
        return NtpTexts::tr("control message");
    case NtpMode::Private:
        return NtpTexts::tr("private use");
    }
    return {};
}

QString ntpVersionMeaning(quint8 version)
{
    switch (version) {
    case 1:
        return NtpTexts::tr("RFC 1059, of 1988");
    case 2:
        return NtpTexts::tr("RFC 1119, of 1989");
    case 3:
        return NtpTexts::tr("RFC 1305, of 1992");
    case 4:
        return NtpTexts::tr("RFC 5905, of 2010");
    default:
        return NtpTexts::tr("there is no such version: 1 to 4 are in use");
    }
}

QString ntpStratumMeaning(const NtpHeader &header)
{
    if (header.stratum == 0)
        return header.mode == NtpMode::Client
            ? NtpTexts::tr("not set: a client has none")
            : NtpTexts::tr("unspecified or invalid: a kiss of death, or no time at all");
    if (header.stratum == 1)
        return NtpTexts::tr("the server has a reference clock of its own");
    if (header.stratum < 16)
        return NtpTexts::tr("%1 steps away from a reference clock").arg(header.stratum - 1);
    return header.stratum == 16 ? NtpTexts::tr("unsynchronised") : NtpTexts::tr("reserved");
}

QString ntpPollMeaning(qint8 poll)
{
    if (poll == 0)
        return NtpTexts::tr("not set, or 1 s");
    const QString text = NtpTexts::tr("%1 s between questions").arg(powerText(poll));
    return poll < 0 || poll > 17 ? NtpTexts::tr("%1: implausible").arg(text) : text;
}

QString ntpPrecisionMeaning(const NtpHeader &header)
{
    if (header.precision == 0 && header.mode == NtpMode::Client)
        return NtpTexts::tr("not set");
    const QString text = NtpTexts::tr("the clock is read to %1 s").arg(powerText(header.precision));
    return header.precision > 0 || header.precision < -32 ? NtpTexts::tr("%1: implausible").arg(text) : text;
}

QString ntpShortText(quint32 bits)
{
    return QString::number(bits / 65536.0, 'f', 6);
}

QString ntpStampMeaning(QByteArrayView field, const NtpHeader &header)
{
    const bool isQuestion = header.mode == NtpMode::Client;
    if (field == "reference_timestamp")
        return NtpTexts::tr("when the sender's clock was last set");
    if (field == "origin_timestamp")
        return isQuestion ? NtpTexts::tr("where the answer repeats the question's transmit stamp")
                          : NtpTexts::tr("the transmit stamp of the question, sent back: T1, where that was a time");
    if (field == "receive_timestamp")
        return isQuestion ? NtpTexts::tr("where the answer has T2, the moment at which the question came")
                          : NtpTexts::tr("T2: when the question came, by the server's clock");
    return isQuestion ? NtpTexts::tr("when the question went, or a number that only its sender knows")
                      : NtpTexts::tr("T3: when the answer went, by the server's clock");
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
