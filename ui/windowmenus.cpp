// SPDX-License-Identifier: GPL-3.0-or-later
// What the window offers: its actions, the menus they stand in, and the status bar.
#include "ui/lab/labdock.h"
#include "ui/mainwindow.h"
#include "ui/practice/practicedock.h"

#include <QActionGroup>
#include <QApplication>
#include <QLabel>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

// A null action is a separator.
void fillMenu(QMenu *menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions)
        action ? menu->addAction(action) : (void)menu->addSeparator();
}

} // namespace

QAction *MainWindow::makeAction(const QString &name, const QString &text, const QKeySequence &keys,
                                void (MainWindow::*slot)())
{
    auto *action = new QAction(text, centralWidget()); // goes with what it acts on
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    return action;
}

void MainWindow::buildActions()
{
    m_run = makeAction(u"actionRun"_s, tr("&Run"), Qt::Key_F5, &MainWindow::run);
    m_run->setShortcuts({Qt::Key_F5, QKeySequence(Qt::ControlModifier | Qt::Key_R)});
    m_run->setIcon(themedIcon(u"run"_s));
    // Escape itself is left to what has the keyboard: a popup closes first.
    m_stop = makeAction(u"actionStop"_s, tr("&Stop"), QKeySequence(Qt::ShiftModifier | Qt::Key_F5), &MainWindow::stop);
    m_stop->setIcon(themedIcon(u"stop"_s));
    m_export = makeAction(u"actionExport"_s, tr("&Export…"), QKeySequence(Qt::ControlModifier | Qt::Key_E),
                          &MainWindow::exportRows);
    m_export->setIcon(themedIcon(u"export"_s));
    m_detail = new QAction(tr("&Details below the table"), centralWidget());
    m_detail->setObjectName(u"actionDetail"_s);
    m_detail->setShortcut(Qt::Key_F9);
    m_detail->setCheckable(true);
    m_detail->setChecked(m_context.settings->isDetailShown());
    connect(m_detail, &QAction::toggled, this, [this](bool shown) {
        for (ToolPage *page : m_pages) {
            if (page)
                page->showDetail(shown);
        }
        m_context.settings->setDetailShown(shown);
    });
    buildThemes();
    if (m_context.translation)
        buildLanguages();
}

void MainWindow::buildThemes()
{
    m_themes = new QActionGroup(centralWidget());
    for (const auto &[theme, text] : {std::pair{Theme::System, tr("As the &desktop")},
                                      std::pair{Theme::Light, tr("&Light")}, std::pair{Theme::Dark, tr("Da&rk")}}) {
        QAction *action = m_themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(theme == m_context.settings->theme());
        connect(action, &QAction::triggered, this, [this, chosen = theme] { setTheme(chosen); });
    }
}

// A language is called what it calls itself, for those who can't read the one that is shown.
void MainWindow::buildLanguages()
{
    m_languages = new QActionGroup(centralWidget());
    const auto add = [this](const QString &text, const QString &id, const Language *language) {
        QAction *action = m_languages->addAction(text);
        action->setObjectName(u"actionLanguage_"_s + id);
        action->setCheckable(true);
        action->setChecked(language == m_context.translation->chosen());
        // The menu goes with the rest, so its end is waited for.
        connect(
            action, &QAction::triggered, this, [this, id] { setLanguage(id); }, Qt::QueuedConnection);
    };
    add(tr("As the &system"), {}, nullptr);
    for (const Language &language : languages())
        add(QString::fromUtf8(language.name), QString::fromLatin1(language.id), &language);
}

void MainWindow::buildMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addAction(m_export);
    file->addSeparator();
    file->addAction(
        makeAction(u"actionQuit"_s, tr("&Quit"), QKeySequence(Qt::ControlModifier | Qt::Key_Q), &MainWindow::quit));
    QMenu *runMenu = menuBar()->addMenu(tr("&Run"));
    runMenu->addActions({m_run, m_stop});
    runMenu->addSeparator();
    runMenu->addAction(makeAction(u"actionReset"_s, tr("&Default request"), {}, &MainWindow::resetRequest));
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->addAction(makeAction(u"actionFilter"_s, tr("&Filter rows"), QKeySequence(Qt::ControlModifier | Qt::Key_F),
                               &MainWindow::filterRows));
    view->addAction(m_detail);
    if (m_practice)
        view->addAction(m_practice->toggleViewAction());
    view->addAction(makeAction(u"actionNextPart"_s, tr("&Next part of the page"), Qt::Key_F6, &MainWindow::nextPart));
    view->addAction(makeAction(u"actionNextView"_s, tr("Next &view below the table"),
                               QKeySequence(Qt::ShiftModifier | Qt::Key_F9), &MainWindow::nextView));
    view->addAction(makeAction(u"actionDecode"_s, tr("Dec&ode a packet…"), {}, &MainWindow::showDecode));
    view->addSeparator();
    view->addAction(makeAction(u"actionGoTo"_s, tr("&Go to a tool…"), QKeySequence(Qt::ControlModifier | Qt::Key_K),
                               &MainWindow::showGoTo));
    view->addAction(makeAction(u"actionNextTool"_s, tr("Nex&t tool"),
                               QKeySequence(Qt::ControlModifier | Qt::Key_PageDown), &MainWindow::nextTool));
    view->addAction(makeAction(u"actionPreviousTool"_s, tr("&Previous tool"),
                               QKeySequence(Qt::ControlModifier | Qt::Key_PageUp), &MainWindow::previousTool));
    view->addSeparator();
    QMenu *themes = view->addMenu(tr("&Colours"));
    themes->addActions(m_themes->actions());
    if (m_languages)
        view->addMenu(tr("&Language"))->addActions(m_languages->actions());
    QMenu *lab = menuBar()->addMenu(tr("&Lab"));
    if (m_lab) {
        fillMenu(lab, m_lab->menuActions());
        lab->addSeparator();
    }
    lab->addAction(makeAction(u"actionMarks"_s, tr("&Mark a folder…"), {}, &MainWindow::showMarks));
    QMenu *help = menuBar()->addMenu(tr("&Help"));
    help->addAction(makeAction(u"actionAbout"_s, tr("&About Sockeye"), {}, &MainWindow::showAbout));
    help->addAction(tr("About &Qt"), qApp, &QApplication::aboutQt);

    for (int i = 0; i < toolCount(); ++i) {
        const int digit = m_tools[std::size_t(i)]->shortcutDigit;
        if (digit < 0)
            continue;
        auto *action = new QAction(centralWidget());
        action->setShortcut(QKeySequence(Qt::ControlModifier | Qt::Key(Qt::Key_0 + digit)));
        connect(action, &QAction::triggered, this, [this, i] { showTool(i); });
        addAction(action);
    }
}

void MainWindow::buildStatusBar()
{
    m_status = new QLabel(this);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_status->setContentsMargins(8, 0, 8, 0);
    m_status->setObjectName(u"status"_s);
    statusBar()->setAccessibleName(tr("Status"));
    statusBar()->addWidget(m_status, 1);
    if (m_practice)
        statusBar()->addPermanentWidget(m_practice->button());
}

} // namespace sockeye
