// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/callsview.h"

#include "core/output/csv.h"
#include "core/output/savefile.h"
#include "ui/detail/callsmodel.h"
#include "ui/detail/callstable.h"
#include "ui/detail/elidedlabel.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

CallsView::CallsView(const Tool &tool, QWidget *parent)
    : DetailView(parent)
    , m_tool(tool)
    , m_model(new CallsModel(this))
    , m_table(new CallsTable(m_model, this))
    , m_filter(new QLineEdit(this))
    , m_onlyRow(new QCheckBox(tr("Only the selected row's calls"), this))
    , m_counts(new ElidedLabel(this))
    , m_export(new QPushButton(themedIcon(u"export"_s), tr("Export…"), this))
{
    setObjectName(u"calls"_s);
    setAccessibleName(tr("Socket calls"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(buildBar());
    layout->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, this, &CallsView::applyFilter);
    connect(m_onlyRow, &QCheckBox::toggled, this, &CallsView::applyFilter);
    connect(m_export, &QPushButton::clicked, this, &CallsView::browse);
    connect(m_table, &CallsTable::rowAsked, this, &CallsView::askRow);
    updateTexts();
}

QWidget *CallsView::buildBar()
{
    m_filter->setObjectName(u"callsFilter"_s);
    m_filter->setAccessibleName(tr("Filter the calls"));
    m_filter->setPlaceholderText(tr("Filter the calls"));
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 44);
    m_onlyRow->setObjectName(u"callsOfRow"_s);
    m_counts->setObjectName(u"callsCount"_s);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_export->setObjectName(u"callsExport"_s);
    m_export->setAccessibleName(tr("Export the calls"));
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_filter, 1);
    layout->addWidget(m_onlyRow);
    layout->addWidget(m_counts, 2);
    layout->addWidget(m_export);
    return bar;
}

void CallsView::showRun(const RunView &run)
{
    if (run.run != m_run)
        m_subject = -1;
    m_run = run.run;
    m_model->setTrace(run.trace, run.run, run.rows);
    updateTexts();
}

void CallsView::showRow(const RowView &row)
{
    const qint64 subject = row.row ? row.subject : -1;
    m_model->setSubject(subject);
    // Once for each row: who has scrolled on wants to stay there.
    if (subject != m_subject && m_model->firstMarked() >= 0) {
        m_subject = subject;
        scrollToMarked();
    }
    updateTexts();
}

void CallsView::scrollToMarked()
{
    const int first = m_model->firstMarked();
    if (first >= 0)
        m_table->scrollTo(m_model->index(first, CallsModel::Start), QAbstractItemView::PositionAtTop);
}

void CallsView::applyFilter()
{
    // Its icon is looked for in the desktop's theme, which takes a while.
    m_filter->setClearButtonEnabled(!m_filter->text().isEmpty());
    m_model->setFilter(m_filter->text(), m_onlyRow->isChecked());
    scrollToMarked();
    updateTexts();
}

void CallsView::updateTexts()
{
    const QLocale locale;
    const qint64 total = m_model->totalCount();
    QString text;
    if (total > 0 && m_model->rowCount() < total)
        text = tr("%1 of %2 calls").arg(locale.toString(m_model->rowCount()), locale.toString(total));
    else if (total > 0)
        text = total == 1 ? tr("1 call") : tr("%1 calls").arg(locale.toString(total));
    if (m_model->earlierCount() > 0)
        text += u"  ·  "_s + tr("%1 earlier calls not kept").arg(locale.toString(m_model->earlierCount()));
    m_counts->setFullText(tr("Socket calls"), text);
    m_export->setEnabled(m_model->rowCount() > 0);
    if (total == 0 && m_run == 0)
        m_table->setEmptyText(tr("No socket calls yet"), tr("After a run, what it asked of the system stands here."));
    else if (total == 0)
        m_table->setEmptyText(tr("This run made no socket calls"), tr("It did without the network."));
    else if (m_onlyRow->isChecked() && m_filter->text().isEmpty())
        m_table->setEmptyText(tr("No call of this row is here"),
                              m_model->earlierCount() > 0 ? tr("It may be among the earlier calls, which are not kept.")
                                                          : tr("Some calls serve the run as a whole."));
    else if (m_onlyRow->isChecked())
        m_table->setEmptyText(tr("No call of this row has this text"),
                              tr("Clear the filter to see the row's calls, or look at those of other rows, too."));
    else
        m_table->setEmptyText(tr("No call has this text"), tr("Clear the filter to see all calls again."));
}

// Escape is first of all the filter's; then it is the page's, which stops the run.
void CallsView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_filter->hasFocus() && !m_filter->text().isEmpty())
        m_filter->clear();
    else
        DetailView::keyPressEvent(event);
}

void CallsView::focusFirst()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void CallsView::askRow(const QModelIndex &call)
{
    const int row = m_model->resultRowOf(call.row());
    if (row >= 0)
        emit rowAsked(row);
    else
        emit said(tr("This call was made for the run as a whole, or its row is filtered out."));
}

void CallsView::browse()
{
    const QString programs = tr("CSV for programs (*.csv)");
    const QString spreadsheet = tr("CSV for a spreadsheet here (*.csv)");
    auto *dialog = new QFileDialog(this, tr("Export the calls"), QDir::homePath());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({programs, spreadsheet});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"sockeye-%1-calls.csv"_s.arg(QLatin1StringView(m_tool.id)));
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, spreadsheet](const QString &path) {
        save(path, dialog->selectedNameFilter() == spreadsheet);
    });
    dialog->open();
}

// At most as many lines as a trace keeps, so it is done before anybody notices.
void CallsView::save(const QString &path, bool forSpreadsheet)
{
    CsvWriter writer(allColumns(callFields()),
                     forSpreadsheet ? CsvDialect::forSpreadsheet() : CsvDialect::forPrograms());
    QByteArray bytes;
    writer.appendHeader(bytes);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const CallRow call = m_model->callRowAt(row);
        writer.appendRow(bytes, &call);
    }
    const Result<void> saved = saveBytes(path, bytes);
    emit said(saved ? tr("%1 calls written to %2").arg(QLocale().toString(m_model->rowCount()), path)
                    : errorSentence(saved.error()));
}

} // namespace sockeye
