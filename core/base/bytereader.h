// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtEndian>

namespace sockeye
{

/// The one cursor through which bytes from outside are read: big-endian, and never past the end. A read that does not
/// fit returns zero (or an empty view), leaves the position where it was and makes ok() false for good.
class ByteReader
{
public:
    explicit ByteReader(QByteArrayView bytes, qsizetype position = 0)
        : m_bytes(bytes)
        , m_position(position)
        , m_ok(position >= 0 && position <= bytes.size())
    {
    }

    bool ok() const { return m_ok; }
    qsizetype position() const { return m_position; }
    qsizetype remaining() const { return m_ok ? m_bytes.size() - m_position : 0; }
    bool atEnd() const { return remaining() == 0; }

    quint8 u8() { return number<quint8>(); }
    quint16 u16() { return number<quint16>(); }
    quint32 u32() { return number<quint32>(); }
    quint64 u64() { return number<quint64>(); }

    /// The next \a count bytes, as a view into the source.
    QByteArrayView bytes(qsizetype count)
    {
        if (!fits(count))
            return {};
        const QByteArrayView view = m_bytes.sliced(m_position, count);
        m_position += count;
        return view;
    }

private:
    bool fits(qsizetype count)
    {
        m_ok = m_ok && count >= 0 && count <= m_bytes.size() - m_position;
        return m_ok;
    }
    template <class Number>
    Number number()
    {
        if (!fits(sizeof(Number)))
            return 0;
        const auto value = qFromBigEndian<Number>(m_bytes.data() + m_position);
        m_position += sizeof(Number);
        return value;
    }

    QByteArrayView m_bytes;
    qsizetype m_position;
    bool m_ok;
};

} // namespace sockeye
