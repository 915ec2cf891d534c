// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/packetpanel.h"

#include "core/protocol/packetfields.h"
#include "ui/detail/bytesgrid.h"
#include "ui/detail/fieldmodel.h"
#include "ui/page/panel.h"
#include "ui/page/spokenlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QTreeView>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr int mostExpanded = 400; // fields that are all unfolded at first
}

QString bitsText(quint8 value, const QList<int> &starts, int firstMarked, int endMarked)
{
    QString text;
    for (int bit = 0; bit < 8; ++bit) {
        const bool opens = bit == firstMarked && endMarked > firstMarked;
        // A nibble is easier to read than eight digits in a row.
        if (bit > 0 && (starts.contains(bit) || opens || bit == endMarked || (starts.isEmpty() && bit == 4)))
            text += u' ';
        if (opens)
            text += u'[';
        text += value & (0x80 >> bit) ? u'1' : u'0';
        if (bit == endMarked - 1)
            text += u']';
    }
    return text;
}

PacketPanel::PacketPanel(QWidget *parent)
    : QWidget(parent)
    , m_tree(new QTreeView(this))
    , m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(8);
    m_layout->setVerticalSpacing(4);
    for (int number = 0; number < 2; ++number)
        buildColumn(number);
    buildTree();
    auto *panel = new Panel(this);
    auto *inner = new QVBoxLayout(panel);
    inner->setContentsMargins(3, 3, 3, 3);
    inner->addWidget(m_tree);
    m_treeBox = panel;
    place();
    updateColumns();
}

void PacketPanel::place()
{
    for (int i = 0; i < 2; ++i) {
        const Column &column = m_columns[std::size_t(i)];
        m_layout->addWidget(column.title, 0, m_isStacked ? 0 : i);
        m_layout->addWidget(column.box, m_isStacked ? 2 : 1, m_isStacked ? 0 : i);
        column.box->setSizePolicy(m_isStacked ? QSizePolicy::Preferred : QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    m_layout->addWidget(m_treeBox, 1, m_isStacked ? 0 : 2);
    m_layout->setColumnStretch(0, m_isStacked);
    m_layout->setColumnStretch(2, !m_isStacked);
    m_layout->setRowStretch(1, m_isStacked ? 3 : 1);
    m_layout->setRowStretch(2, m_isStacked ? 2 : 0);
}

void PacketPanel::setStacked(bool stacked)
{
    if (stacked == m_isStacked)
        return;
    m_isStacked = stacked;
    place();
    updateColumns();
    divideTree();
}

ChosenBytes PacketPanel::chosenBytes() const
{
    if (m_packets.empty())
        return {};
    const auto [first, count] = m_columns[std::size_t(m_active)].grid->chosenRange();
    if (m_path.isEmpty() && first == 0 && count == 1)
        return {}; // nobody has gone anywhere yet
    const bool isOfRequest = m_packets.size() == 2 && m_active == 0;
    return {m_packets[std::size_t(m_active)].name, first, count, isOfRequest};
}

void PacketPanel::setCorner(QWidget *corner)
{
    m_layout->addWidget(corner, 0, 2);
}

void PacketPanel::buildColumn(int number)
{
    Column &column = m_columns[std::size_t(number)];
    auto *box = new Panel(this);
    column.box = box;
    column.title = new QLabel(this);
    column.grid = new BytesGrid(box);
    column.bits = new QLabel(box);
    column.fields = new FieldModel(this);
    column.title->setTextFormat(Qt::PlainText);
    column.title->setObjectName(u"packetTitle%1"_s.arg(number));
    column.title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column.title->setIndent(3);
    column.grid->setObjectName(u"bytes%1"_s.arg(number));
    column.bits->setTextFormat(Qt::PlainText);
    column.bits->setObjectName(u"bits%1"_s.arg(number));
    column.bits->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    column.bits->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column.bits->setFont(column.grid->font());
    column.bits->setIndent(8);
    column.grid->setAccessibleName(tr("Bytes")); // until there are some
    column.bits->setAccessibleName(tr("Bits of the byte"));
    auto *layout = new QVBoxLayout(box);
    layout->setContentsMargins(3, 4, 3, 3);
    layout->setSpacing(1);
    layout->addWidget(column.grid, 1);
    layout->addWidget(column.bits);
    connect(column.grid, &BytesGrid::byteChosen, this, [this, number](int byte) { takeByte(number, byte); });
    connect(column.grid, &BytesGrid::nextFieldAsked, this, [this, number] { takeNextField(number); });
}

void PacketPanel::buildTree()
{
    m_tree->setObjectName(u"fields"_s);
    m_tree->setAccessibleName(tr("Fields"));
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setTabKeyNavigation(false);
    m_tree->setIndentation(14);
    m_tree->setTextElideMode(Qt::ElideRight);
    m_tree->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_tree->header()->setStretchLastSection(false); // a resize mode of the last one does it, and leaves no scroll bar
    m_tree->header()->setSectionsMovable(false);
    m_tree->header()->setHighlightSections(false);
    auto *copy = new QShortcut(QKeySequence::Copy, m_tree, nullptr, nullptr, Qt::WidgetShortcut);
    connect(copy, &QShortcut::activated, this, [this] {
        const QModelIndex index = m_tree->currentIndex();
        QStringList cells;
        for (int column = 0; index.isValid() && column < 3; ++column)
            cells += index.siblingAtColumn(column).data().toString();
        QApplication::clipboard()->setText(cells.join(u'\t'));
    });
}

void PacketPanel::setPackets(std::vector<ShownPacket> packets, int active)
{
    packets.resize(std::min(packets.size(), m_columns.size()));
    active = std::clamp(active, 0, std::max(0, int(packets.size()) - 1));
    if (packets == m_packets)
        return setActive(active);
    m_packets = std::move(packets);
    m_active = active;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const Column &column = m_columns[i];
        const ShownPacket packet = i < m_packets.size() ? m_packets[i] : ShownPacket();
        column.fields->setFields(i < m_packets.size() ? keptPacketFields(packet.protocol, packet.bytes, packet.size,
                                                                         packet.around, packet.reason)
                                                      : QList<PacketField>());
        column.grid->setBytes(packet.bytes);
        column.grid->setAccessibleName(tr("Bytes: %1").arg(packet.name));
        column.title->setToolTip(packet.title.toHtmlEscaped());
    }
    updateColumns();
    fillTree();
}

bool PacketPanel::holds(quint64 key) const
{
    return std::any_of(m_packets.begin(), m_packets.end(), [key](const ShownPacket &p) { return p.key == key; });
}

void PacketPanel::setActive(int packet)
{
    if (packet == m_active || packet < 0 || packet >= int(m_packets.size()))
        return;
    m_active = packet;
    updateColumns();
    fillTree();
    emit activeChanged();
}

void PacketPanel::fillTree()
{
    m_isFilling = true;
    FieldModel *fields = m_columns[std::size_t(m_active)].fields;
    if (m_tree->model() != fields) {
        QItemSelectionModel *old = m_tree->selectionModel();
        m_tree->setModel(fields);
        delete old;
        m_tree->header()->setSectionResizeMode(2, QHeaderView::Stretch);
        connect(m_tree->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PacketPanel::takeIndex);
    }
    m_tree->setAccessibleName(m_packets.empty() ? tr("Fields")
                                                : tr("Fields: %1").arg(m_packets[std::size_t(m_active)].name));
    if (fields->fieldCount() <= mostExpanded)
        m_tree->expandAll();
    else
        m_tree->expandToDepth(0);
    divideTree();
    QModelIndex index = fields->indexOf(m_path);
    if (!index.isValid())
        index = fields->index(0, 0);
    m_tree->setCurrentIndex(index);
    m_path = fields->pathOf(index);
    markAll();
    m_isFilling = false;
}

// Names whole, values as wide as they are where that leaves as much to what they mean.
void PacketPanel::divideTree()
{
    const int character = fontMetrics().averageCharWidth();
    const int all = m_tree->viewport()->width();
    m_tree->resizeColumnToContents(0);
    m_tree->setColumnWidth(0, std::min(m_tree->columnWidth(0) + character, std::max(18 * character, all / 2)));
    m_tree->resizeColumnToContents(1);
    const int half = (all - m_tree->columnWidth(0)) / 2;
    m_tree->setColumnWidth(1, std::min(m_tree->columnWidth(1) + character, std::max(10 * character, half)));
}

void PacketPanel::selectField(const QList<QByteArray> &path)
{
    const QModelIndex index = m_columns[std::size_t(m_active)].fields->indexOf(path);
    if (!index.isValid())
        return;
    m_isFilling = true;
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index);
    m_isFilling = false;
}

void PacketPanel::selectFault()
{
    const FieldModel *fields = m_columns[std::size_t(m_active)].fields;
    QModelIndex index = fields->index(0, 0);
    while (index.isValid() && fields->field(index).reason.isEmpty())
        index = m_tree->indexBelow(index);
    if (index.isValid())
        selectField(fields->pathOf(index));
}

void PacketPanel::takeIndex(const QModelIndex &index)
{
    if (!index.isValid() || m_tree->model() != m_columns[std::size_t(m_active)].fields)
        return;
    m_path = m_columns[std::size_t(m_active)].fields->pathOf(index);
    markAll();
    if (!m_isFilling)
        emit fieldChosen(m_path);
}

void PacketPanel::markAll()
{
    for (const Column &column : m_columns) {
        const QModelIndex index = column.fields->indexOf(m_path);
        if (!index.isValid()) {
            column.grid->mark(0, 0, {});
        } else {
            const PacketField &field = column.fields->field(index);
            column.grid->mark(field.firstBit, field.bitLength, field.name);
            const int byte = column.grid->current();
            if (byte < field.firstByte() || byte >= field.endByte())
                column.grid->setCurrent(field.firstByte());
            // The first line of it, not only the last.
            column.grid->showByte(std::max(field.firstByte(), field.endByte() - 1));
            column.grid->showByte(field.firstByte());
        }
        updateBits(column, index);
    }
}

void PacketPanel::updateBits(const Column &column, const QModelIndex &index)
{
    const int byte = column.grid->current();
    if (byte < 0) {
        column.bits->clear();
        return;
    }
    QList<int> starts;
    const QList<QModelIndex> sharing = column.fields->fieldsAt(byte);
    for (const QModelIndex &other : sharing) {
        const int start = column.fields->field(other).firstBit - byte * 8;
        if (start > 0)
            starts += start;
    }
    int first = 0;
    int end = 0;
    if (index.isValid()) {
        const PacketField &field = column.fields->field(index);
        first = std::clamp(field.firstBit - byte * 8, 0, 8);
        end = std::clamp(field.firstBit + field.bitLength - byte * 8, first, 8);
    }
    const auto value = quint8(column.grid->bytes()[byte]);
    setSpokenText(column.bits, tr("Bits of the byte"),
                  tr("Byte %1  0x%2  %3").arg(byte).arg(value, 2, 16, '0'_L1).arg(bitsText(value, starts, first, end)));
}

void PacketPanel::takeByte(int packet, int byte)
{
    setActive(packet);
    const Column &column = m_columns[std::size_t(packet)];
    const QList<QModelIndex> fields = column.fields->fieldsAt(byte);
    const QModelIndex index = column.fields->indexOf(m_path);
    column.grid->setCurrent(byte);
    if (fields.isEmpty() || fields.contains(index)) {
        updateBits(column, index);
        emit fieldChosen(m_path);
        return;
    }
    m_tree->setCurrentIndex(fields.front());
    m_tree->scrollTo(fields.front());
}

void PacketPanel::takeNextField(int packet)
{
    setActive(packet);
    const Column &column = m_columns[std::size_t(packet)];
    const QList<QModelIndex> fields = column.fields->fieldsAt(column.grid->current());
    if (fields.isEmpty())
        return;
    const qsizetype at = fields.indexOf(column.fields->indexOf(m_path));
    const QModelIndex next = fields[(at + 1) % fields.size()];
    m_tree->setCurrentIndex(next);
    m_tree->scrollTo(next);
}

int PacketPanel::widthForOne() const
{
    return m_columns[0].box->sizeHint().width() + fontMetrics().averageCharWidth() * 30;
}

int PacketPanel::widthForTwo() const
{
    const int column = m_columns[0].box->sizeHint().width();
    return 2 * column + fontMetrics().averageCharWidth() * 64;
}

QSize PacketPanel::minimumSizeHint() const
{
    return {m_isStacked ? fontMetrics().averageCharWidth() * 30 : widthForOne(), QWidget::minimumSizeHint().height()};
}

void PacketPanel::updateColumns()
{
    const bool showsBoth = !m_isStacked && m_packets.size() == 2 && width() >= widthForTwo();
    for (int i = 0; i < 2; ++i) {
        const Column &column = m_columns[std::size_t(i)];
        // Rather no bytes than wider than there is room.
        const bool hasRoom = !m_isStacked || width() >= column.box->minimumSizeHint().width();
        column.box->setVisible(hasRoom && (showsBoth || i == m_active));
        column.title->setVisible(showsBoth || i == m_active);
        QFont titleFont = font();
        titleFont.setWeight(i == m_active ? QFont::DemiBold : QFont::Normal);
        column.title->setFont(titleFont);
        const QString title = i < int(m_packets.size()) ? m_packets[std::size_t(i)].title : QString();
        column.title->setText(QFontMetrics(titleFont).elidedText(
            title, Qt::ElideRight, (m_isStacked ? width() : column.box->sizeHint().width()) - 4));
        column.title->setAccessibleName(tr("Packet: %1").arg(title));
        column.title->setForegroundRole(i == m_active ? QPalette::WindowText : QPalette::PlaceholderText);
    }
}

void PacketPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateColumns();
    divideTree();
}

void PacketPanel::focusFirst()
{
    m_tree->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sockeye
