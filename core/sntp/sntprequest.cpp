// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/ntp/fields.h"
#include "core/sntp/sntptexts.h"
#include "core/sntp/sntptool.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

const NtpFieldLayout &layoutOf(QByteArrayView id)
{
    for (const NtpFieldLayout &layout : ntpHeaderLayout) {
        if (id == QByteArrayView(layout.id))
            return layout;
    }
    return ntpHeaderLayout[0];
}

/// Writes fields into bytes that may be fewer than 48; remembers the first field that had no room.
class Editor
{
public:
    Editor(QByteArray bytes, WallTime now)
        : m_bytes(std::move(bytes))
        , m_now(now)
    {
    }

    void put(const char *id, quint64 value)
    {
        const NtpFieldLayout &layout = layoutOf(id);
        const int end = layout.firstBit + layout.bitLength;
        if (end > m_bytes.size() * 8) {
            if (!m_missing)
                m_missing = id;
            return;
        }
        for (int bit = end - 1; bit >= layout.firstBit; --bit, value >>= 1) {
            char &byte = m_bytes[bit / 8];
            const auto mask = char(0x80 >> (bit % 8));
            byte = char((byte & ~mask) | ((value & 1) != 0 ? mask : 0));
        }
    }
    template <class Number>
    void put(const char *id, const std::optional<Number> &value)
    {
        if (value)
            put(id, quint64(*value));
    }
    void put(const char *id, const std::optional<Nanoseconds> &value)
    {
        // To the nearest 2^-16 s.
        if (value)
            put(id, quint64(NtpDuration::fromNanoseconds(*value).units() + 0x8000) >> 16);
    }
    void put(const char *id, const std::optional<SntpStamp> &value)
    {
        if (value)
            put(id, value->isNow ? NtpTimestamp::fromWallTime(m_now).bits() : value->stamp.bits());
    }

    Result<QByteArray> result() const
    {
        if (!m_missing)
            return m_bytes;
        return Error::badInput(
            QString::fromLatin1(m_missing),
            SntpTexts::tr("The request has %1 bytes, and this field would lie behind their end. Give "
                          "more bytes, or leave the field empty.")
                .arg(m_bytes.size()));
    }

private:
    QByteArray m_bytes;
    const WallTime m_now;
    const char *m_missing = nullptr;
};

} // namespace

Result<QByteArray> buildSntpRequest(const SntpRequest &request, WallTime now)
{
    NtpHeader plain;
    plain.version = quint8(request.version);
    Editor editor(request.bytes.isEmpty() ? encodeNtpHeader(plain) : request.bytes, now);
    editor.put("leap", request.leap);
    editor.put("mode", request.mode);
    editor.put("stratum", request.stratum);
    editor.put("poll", request.poll);
    editor.put("precision", request.precision);
    editor.put("root_delay", request.rootDelay);
    editor.put("root_dispersion", request.rootDispersion);
    if (!request.referenceId.isEmpty()) {
        quint32 id = 0;
        if (!parseNtpReferenceId(request.referenceId, id)) {
            return Error::badInput(
                u"reference_id"_s,
                SntpTexts::tr("A reference ID is up to four characters such as GPS, an IPv4 address, or "
                              "0x with eight hex digits."));
        }
        editor.put("reference_id", quint64(id));
    }
    editor.put("reference_timestamp", request.reference);
    editor.put("origin_timestamp", request.origin);
    editor.put("receive_timestamp", request.receive);
    editor.put("transmit_timestamp", request.transmit);
    return editor.result();
}

int Codec<SntpStamp>::compare(const SntpStamp &a, const SntpStamp &b)
{
    if (a.isNow != b.isNow)
        return a.isNow ? 1 : -1;
    return Codec<NtpTimestamp>::compare(a.stamp, b.stamp);
}

void Codec<SntpStamp>::append(const SntpStamp &value, Unit unit, QByteArray &out)
{
    if (value.isNow)
        out += "now";
    else
        Codec<NtpTimestamp>::append(value.stamp, unit, out);
}

void Codec<SntpStamp>::appendJson(const SntpStamp &value, Unit unit, QByteArray &out)
{
    out += '"';
    append(value, unit, out);
    out += '"';
}

QString Codec<SntpStamp>::display(const SntpStamp &value, Unit unit, const QLocale &)
{
    QByteArray out;
    append(value, unit, out);
    return QString::fromLatin1(out);
}

Result<void> Codec<SntpStamp>::parse(QStringView text, Unit unit, const Range &range, SntpStamp &value)
{
    if (text.trimmed().compare(u"now"_s, Qt::CaseInsensitive) == 0) {
        value = {true, {}};
        return {};
    }
    NtpTimestamp stamp;
    if (Codec<NtpTimestamp>::parse(text, unit, range, stamp)) {
        value = {false, stamp};
        return {};
    }
    return detail::notUnderstood(SntpTexts::tr("A stamp is now, 16 hex digits after 0x, or a time such as "
                                               "2026-03-01T12:00:00Z."));
}

} // namespace sockeye
