// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/protocol/packetprotocol.h"

#include <QWidget>

#include <array>
#include <vector>

class QLabel;
class QModelIndex;
class QTreeView;

namespace sockeye
{

class BytesGrid;
class FieldModel;

/// A packet to look at.
struct ShownPacket {
    quint64 key = 0; ///< what tells it from others
    QString title; ///< above its bytes
    QString name; ///< to a screen reader: "Request"
    QByteArray bytes;
    PacketProtocol protocol = PacketProtocol::Payload;
    WallTime around; ///< for stamps
    int reason = 0;

    bool operator==(const ShownPacket &) const = default;
};

/// One packet, or two side by side: their bytes, and the fields of the active one as a tree. A field that is selected
/// marks its bytes, in the other packet too where that has the same field; a byte selects its innermost field. Where it
/// is too narrow for two, only the active one is seen. Main thread.
class PacketPanel : public QWidget
{
    Q_OBJECT

public:
    explicit PacketPanel(QWidget *parent = nullptr);

    /// At most two. The field stays selected where the packet has it.
    void setPackets(std::vector<ShownPacket> packets, int active);
    int active() const { return m_active; }
    /// The key of the active packet; 0 where there is none.
    quint64 activeKey() const { return m_packets.empty() ? 0 : m_packets[std::size_t(m_active)].key; }
    bool holds(quint64 key) const;
    void setActive(int packet);
    /// Selects a field of the active packet by its ids, outermost first.
    void selectField(const QList<QByteArray> &path);
    QList<QByteArray> selectedField() const { return m_path; }
    void focusFirst();
    /// How wide it must be to show two packets.
    int widthForTwo() const;

signals:
    /// The user chose a field, or a byte of it, of the active packet.
    void fieldChosen(const QList<QByteArray> &path);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Column {
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        BytesGrid *grid = nullptr;
        QLabel *bits = nullptr;
        FieldModel *fields = nullptr;
    };
    QWidget *buildColumn(int number);
    void buildTree();
    void fillTree();
    void takeIndex(const QModelIndex &index);
    void takeByte(int packet, int byte);
    void takeNextField(int packet);
    void markAll();
    void updateBits(const Column &column, const QModelIndex &index);
    void updateColumns();

    std::vector<ShownPacket> m_packets;
    int m_active = 0;
    QList<QByteArray> m_path; // the selected field's
    bool m_isFilling = false; // what changes is no choice of the user's
    std::array<Column, 2> m_columns;
    QTreeView *m_tree;
};

/// A byte's bits, divided where fields begin and with the marked ones in brackets: `00 [011] 011`.
QString bitsText(quint8 value, const QList<int> &starts, int firstMarked, int endMarked);

} // namespace sockeye
