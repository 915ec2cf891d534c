// SPDX-License-Identifier: GPL-3.0-or-later
// What a cell's menu offers: the tools that take its value.
#include "core/tool/offer.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/resultsview.h"
#include "ui/page/roworder.h"
#include "ui/page/toolpage.h"
#include "ui/theme.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

void ToolPage::fillCellMenu(QMenu *menu, const QModelIndex &cell)
{
    const void *current = m_model->rowAt(cell.row());
    std::vector<int> selected = m_view->selectedViewRows();
    if (!std::binary_search(selected.begin(), selected.end(), cell.row()))
        selected = {cell.row()};
    selected.resize(std::min(selected.size(), mostOffered + 1)); // more are not offered anyway
    std::vector<const void *> rows;
    for (const int row : selected)
        rows.push_back(m_model->rowAt(row));
    const Field &field = m_tool.rowFields()[std::size_t(cell.column())];
    for (const Offer &offer : offersFor(m_context.tools, m_tool, field, current, rows)) {
        const QString id = QString::fromLatin1(offer.tool->id);
        const QString text = withoutControls(offer.text()).replace(u"&"_s, u"&&"_s);
        QAction *action = menu->addAction(toolIcon(id), text);
        action->setObjectName(u"offer_"_s + id);
        connect(action, &QAction::triggered, this,
                [this, id, target = offer.targets.join(u", "_s)] { emit toolAsked(id, target); });
    }
}

} // namespace sockeye
