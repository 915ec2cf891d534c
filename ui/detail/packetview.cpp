// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/packetview.h"

#include "core/base/error.h"
#include "core/output/pcapng.h"
#include "core/output/savefile.h"
#include "ui/detail/decodedialog.h"
#include "ui/detail/elidedlabel.h"
#include "ui/detail/packetlist.h"
#include "ui/page/panel.h"
#include "ui/page/resultsmodel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

const Field *columnOf(const Tool &tool, QByteArrayView id)
{
    for (const Field &field : tool.rowFields()) {
        if (id == QByteArrayView(field.id))
            return &field;
    }
    return nullptr;
}

} // namespace

PacketView::PacketView(const Tool &tool, QWidget *parent)
    : DetailView(parent)
    , m_tool(tool)
    , m_packetColumn(columnOf(tool, "packet"))
    , m_fieldColumn(columnOf(tool, "field"))
    , m_list(new PacketListModel(this))
    , m_selector(new QComboBox(this))
    , m_lost(new ElidedLabel(this))
    , m_panel(new PacketPanel(this))
    , m_empty(new QLabel(this))
    , m_stack(new QStackedLayout)
{
    setObjectName(u"packet"_s);
    setAccessibleName(tr("Packet"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_stack, 1);
    m_panel->setCorner(buildBar());
    m_stack->addWidget(buildEmptyPage());
    m_stack->addWidget(m_panel);
    connect(m_panel, &PacketPanel::fieldChosen, this, &PacketView::askRow);
    connect(m_panel, &PacketPanel::activeChanged, this, &PacketView::nameActive);
    updateEmptyText();
}

QPushButton *PacketView::decodeButton(QWidget *parent)
{
    auto *button = new QPushButton(tr("Decode hex…"), parent);
    button->setObjectName(u"decodeHex"_s);
    connect(button, &QPushButton::clicked, this, &PacketView::decode);
    return button;
}

QWidget *PacketView::buildEmptyPage()
{
    auto *page = new Panel(this);
    m_empty->setObjectName(u"packetEmpty"_s);
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setForegroundRole(QPalette::PlaceholderText);
    auto *layout = new QVBoxLayout(page);
    layout->addStretch(1);
    layout->addWidget(m_empty);
    layout->addWidget(decodeButton(page), 0, Qt::AlignHCenter);
    layout->addStretch(1);
    return page;
}

QWidget *PacketView::buildBar()
{
    m_bar = new QWidget(this);
    auto *list = new QListView(m_selector);
    list->setMinimumWidth(fontMetrics().averageCharWidth() * 72); // wider than what stands closed
    list->setUniformItemSizes(true); // ten thousand lines are measured as one
    m_selector->setView(list);
    m_selector->setModel(m_list);
    m_selector->setObjectName(u"packetSelector"_s);
    m_selector->setAccessibleName(tr("Packets"));
    m_selector->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_selector->setMinimumContentsLength(12);
    m_selector->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(m_selector, &QComboBox::currentTextChanged, m_selector, &QWidget::setToolTip); // where it is cut
    connect(m_selector, &QComboBox::activated, this, [this](int line) { showLine(line, false); });
    m_lost->setObjectName(u"packetsLost"_s);
    m_lost->setForegroundRole(QPalette::PlaceholderText);
    m_save = new QPushButton(tr("Save…"), m_bar);
    m_save->setObjectName(u"savePackets"_s);
    auto *menu = new QMenu(m_save);
    connect(menu->addAction(tr("&These packets…")), &QAction::triggered, this, [this] { save(false); });
    connect(menu->addAction(tr("&All packets of the run…")), &QAction::triggered, this, [this] { save(true); });
    m_save->setMenu(menu);
    auto *layout = new QHBoxLayout(m_bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_selector, 1);
    layout->addWidget(m_lost, 1);
    layout->addWidget(m_save);
    layout->addWidget(decodeButton(m_bar));
    return m_bar;
}

void PacketView::showRun(const RunView &run)
{
    if (run.run != m_run) {
        m_shown = 0;
        m_row = {};
    }
    m_run = run.run;
    m_isRunning = run.isRunning;
    m_trace = run.trace;
    m_rows = run.rows;
    m_rowsAlive = run.rows;
    m_lost->setFullText(tr("Packets"),
                        m_trace->earlierPackets > 0
                            ? tr("%n earlier packet(s) not kept", nullptr, int(m_trace->earlierPackets))
                            : QString());
    m_lost->setVisible(m_trace->earlierPackets > 0);
}

void PacketView::showRow(const RowView &row)
{
    const bool isOtherRow = row.row != m_row.row || row.subject != m_row.subject;
    m_row = row;
    if (m_trace)
        refill(row, isOtherRow);
}

void PacketView::refill(const RowView &row, bool isOtherRow)
{
    // A row for which nothing was sent has no packets; another row's must not look like its own.
    const bool isAll = !row.row;
    const bool hasNone = row.row && row.subject < 0;
    m_list->setEntries(m_trace,
                       hasNone ? std::vector<PacketEntry>() : packetEntries(*m_trace, isAll ? -1 : row.subject), isAll);
    int line = m_list->lineOf(m_shown);
    if (isOtherRow || line < 0)
        line = preferredLine(row);
    showLine(line, !isOtherRow);
    if (isOtherRow && row.row)
        selectFieldOf(row.row);
    updateEmptyText();
}

// The packet that the row is about, else the answer, else whatever came last of it, else the first.
int PacketView::preferredLine(const RowView &row) const
{
    const std::vector<PacketEntry> &entries = m_list->entries();
    if (row.row && m_packetColumn && m_fieldColumn) {
        const QString id = QString::fromUtf8(m_packetColumn->text(row.row));
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].id() == id)
                return int(i);
        }
    }
    int line = entries.empty() ? -1 : 0;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].part == PacketEntry::Part::Reply)
            return int(i);
        if (row.row && !entries[i].packet->isSent)
            line = int(i);
    }
    return line;
}

void PacketView::showLine(int line, bool keepActive)
{
    if (line < 0 || line >= m_list->rowCount()) {
        m_shown = 0;
        m_panel->setPackets({}, 0);
        return;
    }
    const std::vector<PacketEntry> &entries = m_list->entries();
    const PacketEntry &entry = entries[std::size_t(line)];
    m_shown = entry.packet->number;
    std::vector<ShownPacket> packets = {shownPacket(entry)};
    int active = 0;
    if (const int partner = m_list->partnerOf(line); partner >= 0) {
        const ShownPacket other = shownPacket(entries[std::size_t(partner)]);
        active = entry.packet->isSent ? 0 : 1;
        packets.insert(entry.packet->isSent ? packets.end() : packets.begin(), other);
    }
    // Where the user looks at the other of the two, that stays.
    m_panel->setPackets(std::move(packets), keepActive && m_panel->holds(m_shown) ? m_panel->active() : active);
    nameActive();
    if (!keepActive && entry.packet->reason != 0)
        m_panel->selectFault();
}

ChosenBytes PacketView::chosenBytes() const
{
    return m_panel->chosenBytes();
}

void PacketView::nameActive()
{
    m_selector->setCurrentIndex(m_list->lineOf(m_panel->activeKey()));
}

void PacketView::selectFieldOf(const void *row)
{
    if (m_packetColumn && m_fieldColumn)
        m_panel->selectField({m_fieldColumn->text(row)});
}

void PacketView::askRow(const QList<QByteArray> &path)
{
    const int line = m_list->lineOf(m_panel->activeKey());
    if (!m_packetColumn || !m_fieldColumn || !m_rowsAlive || path.isEmpty() || line < 0)
        return;
    const PacketEntry &entry = m_list->entries()[std::size_t(line)];
    const QByteArray id = entry.id().toUtf8();
    for (int viewRow = 0; viewRow < m_rows->rowCount(); ++viewRow) {
        const void *row = m_rows->rowAt(viewRow);
        if (m_rows->subjectAt(viewRow) != entry.packet->subject || m_fieldColumn->text(row) != path.front()
            || m_packetColumn->text(row) != id)
            continue;
        // It comes back as the selected row; what is selected here, perhaps a part of its field, is to stay.
        m_row = {row, entry.packet->subject};
        emit rowAsked(viewRow);
        return;
    }
}

void PacketView::updateEmptyText()
{
    const bool isEmpty = m_list->rowCount() == 0;
    const bool isOfRow = m_row.row != nullptr;
    QString text;
    if (m_run == 0)
        text = tr("After a run its packets are here: every byte that was sent and received, and what it means.");
    else if (isOfRow)
        text = m_isRunning ? tr("No packet of this row yet.") : tr("No packet of this row was sent, received or kept.");
    else
        text = m_isRunning ? tr("No packet yet.") : tr("This run sent no packet and received none.");
    m_empty->setText(text);
    m_stack->setCurrentWidget(isEmpty ? m_empty->parentWidget() : m_panel);
    m_save->setEnabled(m_trace && !m_trace->packets.empty());
    m_save->menu()->actions().front()->setEnabled(!isEmpty);
}

void PacketView::save(bool all)
{
    auto *dialog = new QFileDialog(this, tr("Save packets"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pcapng"_s);
    dialog->setNameFilter(tr("Packet captures (*.pcapng)"));
    dialog->selectFile(u"%1.pcapng"_s.arg(QLatin1StringView(m_tool.id)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, all](const QString &path) { write(path, all); });
    dialog->open();
}

void PacketView::write(const QString &path, bool all)
{
    const std::vector<PacketEntry> entries = all && m_trace ? packetEntries(*m_trace) : m_list->entries();
    std::vector<const PacketRecord *> packets;
    for (const PacketEntry &entry : entries)
        packets.push_back(entry.packet);
    const Result<void> saved = saveBytes(path, pcapngOf(packets, u"sockeye "_s + QStringLiteral(SOCKEYE_VERSION)));
    if (!saved)
        emit said(errorSentence(saved.error()));
    else
        emit said(packets.size() == 1 ? tr("One packet saved to %1").arg(path)
                                      : tr("%1 packets saved to %2").arg(packets.size()).arg(path));
}

void PacketView::decode()
{
    auto *dialog = new DecodeDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void PacketView::focusFirst()
{
    if (m_stack->currentWidget() == m_panel)
        m_panel->focusFirst();
    else
        m_empty->parentWidget()->findChild<QPushButton *>()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace sockeye
