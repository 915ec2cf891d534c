// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "ui/savedrequests.h"
#include "ui/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <memory>
#include <optional>

namespace sockeye
{

/// A setting, declared once: its key, what it is when it isn't there or can't be right, and the bounds of numbers.
template <class T>
struct Setting {
    const char *key;
    T standard;
    T minimum = T();
    T maximum = T();
};

/// What the window remembers of one tool's page.
struct PageMemory {
    RequestTexts request;
    QStringList recentTargets;
    QByteArray columns;
};

/// What the window remembers between starts. Every value that is read is bounded; a file that is damaged, comes from a
/// later version or can't be written is left as it is (the first two with a copy beside it), problem() says so, and the
/// program goes on with what can be used. Main thread.
class Settings
{
public:
    /// The version of the file's form; a file with a higher one is a later program's.
    static constexpr int version = 1;

    /// \a path is the file; empty: the user's own.
    explicit Settings(const QString &path = {});

    Theme theme() const;
    void setTheme(Theme theme);
    /// The language that was chosen; null: as the system.
    const Language *language() const;
    void setLanguage(const Language *language);
    QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);
    /// What docks there are and where, as QMainWindow::saveState() gives it.
    QByteArray windowState() const;
    void setWindowState(const QByteArray &state);
    QString lastTool() const;
    void setLastTool(const QString &id);
    bool isDetailShown() const;
    void setDetailShown(bool shown);
    /// The id of the detail pane's tab; empty: the first.
    QString detailView() const;
    void setDetailView(const QString &id);
    /// What was chosen last within the views of a kind, such as the language of programs; empty: nothing yet.
    QString viewChoice(const QString &view) const;
    void setViewChoice(const QString &view, const QString &choice);
    /// The heights of table and detail pane, in per mille of both.
    int tableShare() const;
    void setTableShare(int perMille);
    PageMemory page(const QString &toolId) const;
    void setPage(const QString &toolId, const PageMemory &memory);
    /// The requests of a tool that were saved under a name; what can't be right is left out.
    SavedRequests savedRequests(const QString &toolId) const;
    void setSavedRequests(const QString &toolId, const SavedRequests &requests);
    QString exportFolder() const;
    void setExportFolder(const QString &folder);

    /// Writes what changed. False when it could not be written; problem() then says why.
    bool save();
    /// Why settings are not saved, as a sentence; empty when they are.
    QString problem() const { return m_problem; }

private:
    int number(const Setting<int> &setting) const;
    QByteArray bytes(const char *key) const;
    QString text(const QString &key, qsizetype longest) const;
    RequestTexts requestTexts(const QString &group) const;
    void set(const QString &key, const QVariant &value);
    void judge();
    QString cannotWrite() const;
    QString backUp() const;

    const QString m_path;
    std::unique_ptr<QSettings> m_file;
    bool m_keepFile = false; // the file must not be changed
    bool m_ignoreFile = false; // nor can it be read
    bool m_changed = false;
    QString m_problem;
};

} // namespace sockeye
