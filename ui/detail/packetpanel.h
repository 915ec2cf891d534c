// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/protocol/packetprotocol.h"
#include "ui/detail/detailview.h"

#include <QWidget>

#include <array>
#include <vector>

class QGridLayout;
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
    QByteArray bytes; ///< the first of them, where not all are kept
    qsizetype size = 0; ///< how many there were
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

    /// What stands above the tree: the owner's own controls.
    void setCorner(QWidget *corner);
    /// At most two. The field stays selected where the packet has it.
    void setPackets(std::vector<ShownPacket> packets, int active);
    int active() const { return m_active; }
    /// The key of the active packet; 0 where there is none.
    quint64 activeKey() const { return m_packets.empty() ? 0 : m_packets[std::size_t(m_active)].key; }
    bool holds(quint64 key) const;
    void setActive(int packet);
    /// Selects a field of the active packet by its ids, outermost first.
    void selectField(const QList<QByteArray> &path);
    /// Selects the field that a check rejected the active packet for, where there is one.
    void selectFault();
    QList<QByteArray> selectedField() const { return m_path; }
    /// The bytes that are chosen in the active packet; none where there are none.
    ChosenBytes chosenBytes() const;
    void focusFirst();
    /// Bytes below the fields instead of beside them, and one packet only: for where it is narrow.
    void setStacked(bool stacked);
    /// How wide it must be to show bytes beside fields, of one packet and of two.
    int widthForOne() const;
    int widthForTwo() const;
    /// Room for one packet: what it needs follows from its width, not the other way round.
    QSize minimumSizeHint() const override;

signals:
    /// The user chose a field, or a byte of it, of the active packet.
    void fieldChosen(const QList<QByteArray> &path);
    /// Another of the two packets is the active one.
    void activeChanged();

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
    void buildColumn(int number);
    void buildTree();
    void place();
    void fillTree();
    void divideTree();
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
    bool m_isStacked = false;
    QTreeView *m_tree;
    QWidget *m_treeBox = nullptr;
    QGridLayout *m_layout;
};

/// A byte's bits, divided where fields begin and with the marked ones in brackets: `00 [011] 011`.
QString bitsText(quint8 value, const QList<int> &starts, int firstMarked, int endMarked);

} // namespace sockeye
