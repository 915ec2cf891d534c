// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/practice/practicelogview.h"

#include "core/practice/practiceserver.h"
#include "ui/detail/packetpanel.h"
#include "ui/practice/practicelogmodel.h"
#include "ui/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
constexpr auto interval = std::chrono::milliseconds(200);
} // namespace

PracticeLogTable::PracticeLogTable(PracticeLogModel *model, QWidget *parent)
    : ReadTable(model, parent)
{
    setObjectName(u"practiceLog"_s);
    setAccessibleName(tr("What the practice network received and answered"));
    setVerticalScrollMode(ScrollPerItem);
    fitSizes();
    connect(model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first, int last) {
        QScrollBar *bar = verticalScrollBar();
        if (bar->value() == 0)
            return;
        const int to = bar->value() + last - first + 1;
        updateGeometries(); // the bar's range has the new rows
        bar->setValue(to);
    });
}

void PracticeLogTable::fitColumns()
{
    fitColumn(PracticeLogModel::Time, u"00:00:00.000"_s);
    fitColumn(PracticeLogModel::Server, u"blackhole"_s);
    fitColumn(PracticeLogModel::From, u"127.0.0.1:00000"_s);
    divide();
}

// What happened takes the room there is; where that is little, it and its time fill the table, and the rest is further
// to the right.
void PracticeLogTable::divide()
{
    const int all = viewport()->width();
    const int time = columnWidth(PracticeLogModel::Time);
    const int rest = columnWidth(PracticeLogModel::Server) + columnWidth(PracticeLogModel::From);
    const int likely = fontMetrics().averageCharWidth() * 45;
    setColumnWidth(PracticeLogModel::What, std::max({all - time - rest, std::min(all - time, likely), 1}));
}

void PracticeLogTable::resizeEvent(QResizeEvent *event)
{
    ReadTable::resizeEvent(event);
    divide();
}

PracticeLogView::PracticeLogView(std::shared_ptr<PracticeLog> log, QWidget *parent)
    : QWidget(parent)
    , m_log(std::move(log))
    , m_model(new PracticeLogModel(this))
    , m_filter(new QLineEdit(this))
    , m_servers(new QComboBox(this))
    , m_counts(new QLabel(this))
    , m_pause(new QPushButton(tr("Pause"), this))
    , m_clear(new QPushButton(tr("Clear"), this))
    , m_table(new PracticeLogTable(m_model, this))
    , m_packet(new PacketPanel(this))
{
    setObjectName(u"practiceLogView"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    buildBars(layout);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->setAccessibleName(tr("Table and packet"));
    splitter->setHandleWidth(8);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_packet);
    m_packet->setStacked(true);
    m_packet->hide();
    m_table->setMinimumHeight(fontMetrics().height() * 4);
    layout->addWidget(splitter, 1);
    m_tick.setInterval(interval);
    connect(&m_tick, &QTimer::timeout, this, &PracticeLogView::takeNew);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PracticeLogView::showPacket);
    connect(m_model, &PracticeLogModel::aboutToDrop, this, [this](int first) {
        // The packet stays, and no other row becomes the current one.
        if (m_table->currentIndex().row() >= first)
            m_table->selectionModel()->clear();
    });
    updateTexts();
}

void PracticeLogView::buildBars(QLayout *layout)
{
    m_filter->setObjectName(u"practiceFilter"_s);
    m_filter->setAccessibleName(tr("Filter what was received and answered"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_servers->setObjectName(u"practiceLogServer"_s);
    m_servers->setAccessibleName(tr("Server whose traffic is shown"));
    m_servers->setAccessibleDescription(m_servers->accessibleName()); // on Linux its name is what it shows
    m_servers->addItem(tr("All servers"), QString());
    for (const PracticeServerKind &server : practiceServers())
        m_servers->addItem(QString::fromLatin1(server.name), QString::fromLatin1(server.name));
    m_counts->setObjectName(u"practiceCount"_s);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_pause->setObjectName(u"practicePause"_s);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Holds the table as it is; what comes meanwhile is taken in afterwards."));
    m_clear->setObjectName(u"practiceClear"_s);
    auto *upper = new QHBoxLayout;
    upper->addWidget(m_filter, 1);
    upper->addWidget(m_servers);
    auto *lower = new QHBoxLayout;
    lower->addWidget(m_counts, 1);
    lower->addWidget(m_pause);
    lower->addWidget(m_clear);
    static_cast<QVBoxLayout *>(layout)->addLayout(upper);
    static_cast<QVBoxLayout *>(layout)->addLayout(lower);
    connect(m_filter, &QLineEdit::textChanged, this, &PracticeLogView::applyFilter);
    connect(m_servers, &QComboBox::currentIndexChanged, this, &PracticeLogView::applyFilter);
    connect(m_pause, &QPushButton::toggled, this, &PracticeLogView::takeNew);
    connect(m_clear, &QPushButton::clicked, this, &PracticeLogView::clear);
}

void PracticeLogView::takeNew()
{
    if (!m_pause->isChecked() && m_log->latest() != m_last) {
        const std::vector<PracticeEvent> events = m_log->since(m_last);
        if (!events.empty())
            m_last = events.back().number;
        m_model->add(events);
    }
    updateTexts();
}

void PracticeLogView::applyFilter()
{
    // Its icon is looked for in the desktop's theme, which takes a while.
    m_filter->setClearButtonEnabled(!m_filter->text().isEmpty());
    m_model->setFilter(m_filter->text(), m_servers->currentData().toString());
    updateTexts();
}

bool PracticeLogView::clearFilter()
{
    if (m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    return true;
}

void PracticeLogView::clear()
{
    m_last = m_log->latest();
    m_log->clear();
    m_model->clear();
    m_packet->hide();
    m_packet->setPackets({}, 0);
    updateTexts();
}

void PracticeLogView::updateTexts()
{
    const QLocale locale;
    const int shown = m_model->rowCount();
    const qint64 total = m_model->totalCount();
    QString text;
    if (m_pause->isChecked())
        text = tr("Paused, %1 new").arg(locale.toString(m_log->latest() - m_last));
    else if (shown < total)
        text = tr("%1 of %2").arg(locale.toString(shown), locale.toString(total));
    else if (total > 0)
        text = tr("%1 events").arg(locale.toString(total));
    if (m_counts->text() != text)
        m_counts->setText(text);
    m_clear->setEnabled(total > 0);
    if (total == 0)
        m_table->setEmptyText(tr("Nothing yet"),
                              tr("What the servers receive and answer stands here, whoever asks: a run, or a "
                                 "program of your own."));
    else if (m_filter->text().isEmpty())
        m_table->setEmptyText(tr("Nothing of this server"), tr("Choose all servers to see what others received."));
    else
        m_table->setEmptyText(tr("Nothing has this text"), tr("Clear the filter to see everything again."));
}

void PracticeLogView::showPacket(const QModelIndex &index)
{
    if (!index.isValid() || index.row() >= m_model->rowCount())
        return;
    const PracticeEvent &event = m_model->eventAt(index.row());
    m_packet->setVisible(!event.bytes.isEmpty());
    if (event.bytes.isEmpty())
        return;
    ShownPacket packet;
    packet.key = event.number;
    packet.title = index.siblingAtColumn(PracticeLogModel::What).data().toString();
    packet.name = packet.title;
    packet.bytes = event.bytes;
    packet.size = qsizetype(event.size);
    packet.protocol = event.protocol;
    packet.around = event.at;
    m_packet->setPackets({packet}, 0);
}

void PracticeLogView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    takeNew();
    m_tick.start();
}

void PracticeLogView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

// Wide enough, as a window of its own, it shows the bytes beside the fields.
void PracticeLogView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_packet->setStacked(width() < m_packet->widthForOne() + 16);
}

} // namespace sockeye
