// SPDX-License-Identifier: GPL-3.0-or-later
// What a worksheet asks of a page: a request filled in, what was found, a value that is taken over.
#include "core/worksheet/recordedrun.h"
#include "ui/detail/detailpane.h"
#include "ui/page/pagerun.h"
#include "ui/page/requestform.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/resultsview.h"
#include "ui/page/toolpage.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

void ToolPage::prepare(const void *request, const QStringList &columns)
{
    m_form->fillIn(request);
    m_view->showColumns(columns);
    updateEmptyText();
}

std::optional<TakenValue> ToolPage::currentCell() const
{
    const QModelIndex cell = m_view->currentIndex();
    if (!cell.isValid() || cell.row() >= m_model->rowCount() || m_view->isColumnHidden(cell.column()))
        return {};
    const Field &field = m_tool.rowFields()[std::size_t(cell.column())];
    const void *row = m_model->rowAt(cell.row());
    return TakenValue{field.absent(row) ? QString() : QString::fromUtf8(field.text(row)),
                      tr("%1, row %2, %3")
                          .arg(QCoreApplication::translate("tools", m_tool.title))
                          .arg(m_model->arrivals()[std::size_t(cell.row())] + 1) // as in the report's table
                          .arg(field.header()),
                      false};
}

std::optional<TakenValue> ToolPage::chosenBytes() const
{
    const ChosenBytes bytes = m_detail->chosenBytes();
    if (bytes.count == 0)
        return {};
    return TakenValue{u"%1-%2"_s.arg(bytes.first).arg(bytes.first + bytes.count - 1),
                      tr("%1, %2").arg(QCoreApplication::translate("tools", m_tool.title), bytes.packet),
                      bytes.isOfRequest};
}

void ToolPage::tellRunEnded()
{
    std::vector<const void *> rows = m_model->allRows();
    std::erase(rows, nullptr); // rows that are gone
    const RunView view = m_run.view();
    const FinishedRun run{&m_tool,          view.request.get(), view.summary.get(), rows,
                          view.trace.get(), view.started,       view.samples.get()};
    emit runEnded(run, m_run.wasStopped() ? RunEnding::Stopped : view.error ? RunEnding::Failed : RunEnding::Complete);
}

} // namespace sockeye
