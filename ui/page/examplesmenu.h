// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tool/preset.h"
#include "ui/savedrequests.h"

#include <QToolButton>

#include <span>

class QMenu;

namespace sockeye
{

/// The button Examples of a request and its menu: the examples of the tool, the requests that somebody saved under
/// names of their own, and what saves and removes one. It keeps the saved ones while the page stands; whoever owns it
/// reads them with saved() and writes them to the settings. Main thread.
class ExamplesMenu : public QToolButton
{
    Q_OBJECT

public:
    /// \a presets outlive it; \a label has its mnemonic.
    ExamplesMenu(std::span<const Preset> presets, const QString &label, QWidget *parent);

    const SavedRequests &saved() const { return m_saved; }
    void setSaved(const SavedRequests &saved) { m_saved = saved; }
    /// Asks for a name and saves \a texts under it.
    void save(const RequestTexts &texts);

signals:
    void presetChosen(const Preset &preset);
    void savedChosen(const RequestTexts &texts);
    void saveAsked();
    /// One was saved or removed; \a sentence says which.
    void savedChanged(const QString &sentence);

private:
    void fill();
    void addOwn();
    void remove(const QString &name);

    const std::span<const Preset> m_presets;
    SavedRequests m_saved;
    QMenu *m_menu;
    QMenu *m_removal;
};

} // namespace sockeye
