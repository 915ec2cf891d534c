// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>
#include <QString>

namespace sockeye
{

/// One field of a packet: where its bits stand, what they are and what they mean. The tree of the packet view, the rows
/// of `sntp` and the JSON of `decode` are made from it. Bits count from 0, the most significant bit of the first byte.
/// Children lie within their parent's bits, in order, except those that a compression pointer leads to. Texts hold no
/// control characters.
struct PacketField {
    QByteArray id; ///< public; unique among its siblings
    QString name; ///< translated
    int firstBit = 0;
    int bitLength = 0;
    QString value; ///< a number, a name, a time in ISO 8601, hex; empty for what is not set or only holds others
    QString meaning; ///< in words; translated
    QString reason; ///< why a check rejected the packet, where this field was at fault; translated
    bool isElsewhere = false; ///< stands where a compression pointer leads to, and belongs to another field, too
    QList<PacketField> children;

    int firstByte() const { return firstBit / 8; }
    /// The byte behind the last that holds any of its bits.
    int endByte() const { return bitLength == 0 ? firstByte() : (firstBit + bitLength + 7) / 8; }
};

/// The bytes of \a packet that hold the field, whole.
QByteArrayView bytesOf(const PacketField &field, QByteArrayView packet);

/// The first field with this id, parents before their children; null where there is none.
PacketField *findField(QList<PacketField> &fields, QByteArrayView id);
const PacketField *findField(const QList<PacketField> &fields, QByteArrayView id);

/// \a bytes as text for people: control characters, and bytes that are not UTF-8, become `\xNN`.
QString plainBytesText(QByteArrayView bytes);

/// "1 byte", "48 bytes". Translated.
QString byteCountText(qsizetype count);

} // namespace sockeye
