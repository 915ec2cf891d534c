// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/packetfield.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString hexEscapes(QByteArrayView bytes)
{
    QString text;
    for (const char byte : bytes)
        text += u"\\x%1"_s.arg(quint8(byte), 2, 16, '0'_L1);
    return text;
}

// Also what turns the direction of writing, and what only separates lines.
bool isPlain(uint character)
{
    switch (QChar::category(character)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return character != '\\';
    }
}

// How many bytes the character that begins with \a byte has in UTF-8; 1 where none begins so.
qsizetype lengthOfCharacter(quint8 byte)
{
    return byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
}

} // namespace

QByteArrayView bytesOf(const PacketField &field, QByteArrayView packet)
{
    const qsizetype first = qBound(qsizetype(0), qsizetype(field.firstByte()), packet.size());
    return packet.sliced(first, qBound(first, qsizetype(field.endByte()), packet.size()) - first);
}

const PacketField *findField(const QList<PacketField> &fields, QByteArrayView id)
{
    for (const PacketField &field : fields) {
        if (field.id == id)
            return &field;
        if (const PacketField *inner = findField(field.children, id))
            return inner;
    }
    return nullptr;
}

PacketField *findField(QList<PacketField> &fields, QByteArrayView id)
{
    for (PacketField &field : fields) {
        if (field.id == id)
            return &field;
        if (findField(std::as_const(field.children), id))
            return findField(field.children, id);
    }
    return nullptr;
}

QString plainBytesText(QByteArrayView bytes)
{
    QString text;
    qsizetype at = 0;
    while (at < bytes.size()) {
        const qsizetype length = qMin(lengthOfCharacter(quint8(bytes[at])), bytes.size() - at);
        const QByteArrayView part = bytes.sliced(at, length);
        const QString character = part.isValidUtf8() ? QString::fromUtf8(part) : QString();
        const QList<uint> codes = character.toUcs4();
        if (codes.size() == 1 && isPlain(codes[0])) {
            text += character;
            at += length;
        } else if (codes.size() == 1) {
            text += hexEscapes(part);
            at += length;
        } else {
            text += hexEscapes(bytes.sliced(at, 1));
            ++at;
        }
    }
    return text;
}

QString byteCountText(qsizetype count)
{
    return count == 1 ? QCoreApplication::translate("packet", "1 byte")
                      : QCoreApplication::translate("packet", "%1 bytes").arg(count);
}

} // namespace sockeye
