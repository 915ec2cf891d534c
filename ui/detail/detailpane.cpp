// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/detail/detailpane.h"

#include <QCoreApplication>
#include <QEvent>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

DetailPane::DetailPane(const Tool &tool, QWidget *parent)
    : QWidget(parent)
    , m_tool(tool)
    , m_kinds(detailViewsOf(tool))
    , m_views(m_kinds.size())
    , m_tabs(new QTabBar(this))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"detail"_s);
    setAccessibleName(tr("Details"));
    m_tabs->setObjectName(u"detailTabs"_s);
    m_tabs->setAccessibleName(tr("Views of the run"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    for (const DetailViewKind *kind : m_kinds)
        m_tabs->addTab(QCoreApplication::translate("detail", kind->title));
    m_tabs->setVisible(m_kinds.size() > 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_tabs);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        showTab(index);
        emit viewChanged(currentView());
    });
    showTab(0);
}

void DetailPane::showTab(int index)
{
    if (index < 0 || index >= int(m_views.size()))
        return;
    DetailView *&view = m_views[std::size_t(index)];
    if (!view) {
        view = m_kinds[std::size_t(index)]->make(m_tool, m_stack);
        m_stack->addWidget(view);
        connect(view, &DetailView::rowAsked, this, &DetailPane::rowAsked);
        connect(view, &DetailView::said, this, &DetailPane::said);
        connect(view, &DetailView::choiceMade, this,
                [this](const QString &choice) { emit choiceMade(currentView(), choice); });
    }
    m_stack->setCurrentWidget(view);
    takeChoice();
    colourTabs();
    updateRun();
}

// In the dark the style alone hardly tells the tab that is shown from the others.
void DetailPane::colourTabs()
{
    for (int i = 0; i < m_tabs->count(); ++i) {
        const bool isShown = i == m_tabs->currentIndex();
        m_tabs->setTabTextColor(i, palette().color(isShown ? QPalette::WindowText : QPalette::PlaceholderText));
    }
}

void DetailPane::setChoices(std::function<QString(const QString &)> choices)
{
    m_choices = std::move(choices);
    takeChoice();
}

void DetailPane::takeChoice()
{
    if (auto *view = static_cast<DetailView *>(m_stack->currentWidget()); view && m_choices)
        view->setChoice(m_choices(currentView()));
}

void DetailPane::updateRun()
{
    auto *view = static_cast<DetailView *>(m_stack->currentWidget());
    if (!m_source || !view || !isVisible())
        return;
    view->showRun(m_source());
    view->showRow(m_row);
}

void DetailPane::showRow(const RowView &row)
{
    m_row = row;
    auto *view = static_cast<DetailView *>(m_stack->currentWidget());
    if (view && isVisible())
        view->showRow(row);
}

QString DetailPane::currentView() const
{
    const int index = m_tabs->currentIndex();
    return index < 0 ? QString() : QString::fromLatin1(m_kinds[std::size_t(index)]->id);
}

void DetailPane::setCurrentView(const QString &id)
{
    for (std::size_t i = 0; i < m_kinds.size(); ++i) {
        if (id == QLatin1StringView(m_kinds[i]->id))
            m_tabs->setCurrentIndex(int(i));
    }
}

void DetailPane::step(int by)
{
    const int count = m_tabs->count();
    m_tabs->setCurrentIndex((m_tabs->currentIndex() + by + count) % count);
}

void DetailPane::focusFirst()
{
    if (auto *view = static_cast<DetailView *>(m_stack->currentWidget()))
        view->focusFirst();
}

ChosenBytes DetailPane::chosenBytes() const
{
    const auto *view = static_cast<DetailView *>(m_stack->currentWidget());
    return view && isVisible() ? view->chosenBytes() : ChosenBytes();
}

void DetailPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colourTabs();
}

// What happened while nobody saw it.
void DetailPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    takeChoice();
    updateRun();
}

} // namespace sockeye
