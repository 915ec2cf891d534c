// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/page/examplesmenu.h"

#include "ui/page/roworder.h"
#include "ui/page/saverequestdialog.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{
QString menuText(const QString &text)
{
    return withoutControls(text).replace(u"&"_s, u"&&"_s);
}
} // namespace

ExamplesMenu::ExamplesMenu(std::span<const Preset> presets, const QString &label, QWidget *parent)
    : QToolButton(parent)
    , m_presets(presets)
    , m_menu(new QMenu(this))
    , m_removal(new QMenu(this))
{
    setObjectName(u"presets"_s);
    setAutoRaise(true);
    setText(label + u" ▾"_s);
    setAccessibleName(tr("Examples"));
    setAccessibleDescription(tr("Fill the request in with an example, or save it under a name"));
    setToolTip(accessibleDescription());
    m_menu->setObjectName(u"presetsMenu"_s);
    m_menu->setAccessibleName(tr("Examples"));
    m_removal->setObjectName(u"removeRequests"_s);
    m_removal->setTitle(tr("&Remove"));
    m_removal->setAccessibleName(tr("Remove a request of your own"));
    // Only when it opens: an entry that is chosen must not be deleted by what it does.
    connect(m_menu, &QMenu::aboutToShow, this, &ExamplesMenu::fill);
    // As a menu of its own: Fusion would draw its arrow over the text.
    connect(this, &QToolButton::clicked, m_menu, [this] { m_menu->popup(mapToGlobal(QPoint(0, height()))); });
    fill();
}

void ExamplesMenu::fill()
{
    m_menu->clear();
    for (const Preset &preset : m_presets) {
        // In one line, and so read aloud whole; behind a tab, where shortcuts stand, it would be twice as wide.
        const QString text = tr("%1 – %2").arg(preset.translatedTitle(), preset.translatedSentence());
        QAction *action = m_menu->addAction(menuText(text));
        action->setObjectName(QString::fromLatin1(preset.id));
        connect(action, &QAction::triggered, this, [this, &preset] { emit presetChosen(preset); });
    }
    if (!m_saved.isEmpty())
        addOwn();
    if (!m_menu->isEmpty())
        m_menu->addSeparator();
    QAction *save = m_menu->addAction(tr("&Save this request…"));
    save->setObjectName(u"saveRequest"_s);
    connect(save, &QAction::triggered, this, &ExamplesMenu::saveAsked);
    if (!m_saved.isEmpty())
        m_menu->addMenu(m_removal);
}

void ExamplesMenu::addOwn()
{
    m_menu->addSection(tr("Own:"));
    m_removal->clear();
    QStringList names = m_saved.keys();
    std::sort(names.begin(), names.end(),
              [](const QString &a, const QString &b) { return QString::localeAwareCompare(a, b) < 0; });
    for (const QString &name : std::as_const(names)) {
        QAction *choice = m_menu->addAction(menuText(name));
        choice->setObjectName(u"ownRequest"_s);
        connect(choice, &QAction::triggered, this, [this, name] { emit savedChosen(m_saved.value(name)); });
        QAction *removal = m_removal->addAction(menuText(name));
        connect(removal, &QAction::triggered, this, [this, name] { remove(name); });
    }
}

void ExamplesMenu::save(const RequestTexts &texts)
{
    auto *dialog = new SaveRequestDialog(m_saved, this);
    connect(dialog, &SaveRequestDialog::named, this, [this, texts](const QString &name) {
        m_saved.insert(name, texts);
        emit savedChanged(tr("“%1” is saved; it stands in Examples.").arg(name));
    });
    dialog->open();
}

void ExamplesMenu::remove(const QString &name)
{
    m_saved.remove(name);
    emit savedChanged(tr("“%1” is removed from Examples.").arg(withoutControls(name)));
}

} // namespace sockeye
