// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/resolver.h"
#include "core/practice/practicenetwork.h"

#include <memory>
#include <mutex>
#include <optional>

namespace sockeye
{

/// A practice network that is running in this process or another.
struct PracticeStatus {
    qint64 pid = 0; ///< 0: none is known
    bool isOwn = false;
    QList<PracticeListener> listeners;
    QList<PracticePortChange> portChanges; ///< of one's own
};

/// Finds the practice network for a run: this process's own, else the oldest running one, which
/// `sockeye/practice-PID.json` in QStandardPaths::RuntimeLocation tells, else it starts one here. Any thread.
class PracticeDirectory final : public PracticeLocator
{
public:
    /// Whether a network started here is made known to other processes. One that lives only as long as a command's run
    /// had better not be.
    enum class Sharing : quint8 { Private, Shared };

    /// \a folder is where networks are told of; without it defaultFolder(), looked up when first needed.
    explicit PracticeDirectory(Sharing sharing, PracticeSettings settings = {}, std::optional<QString> folder = {});
    /// Stops one's own network, and takes its file away.
    ~PracticeDirectory() override;

    Result<QList<Endpoint>> endpoints(const QString &name, Transport transport) override;
    QList<Endpoint> expectedEndpoints(const QString &name, Transport transport) const override;
    QStringList names(Transport transport) const override;

    /// Starts this process's own network, also where another process has one. Done at once where it runs already.
    Result<void> startOwn();
    void stopOwn();
    /// For the next start, and for one's own network if it runs (all but the ports).
    void setSettings(const PracticeSettings &settings);
    PracticeSettings settings() const;
    /// What one's own network received and answered.
    const std::shared_ptr<PracticeLog> &log() const { return m_log; }
    /// The network that endpoints() would use, without starting one.
    PracticeStatus status() const;

    /// `sockeye` in the runtime folder; empty where the system has none.
    static QString defaultFolder();

private:
    Result<void> startLocked();
    const PracticeStatus &findLocked() const;
    const QString &folderLocked() const;

    const Sharing m_sharing;
    const std::shared_ptr<PracticeLog> m_log = std::make_shared<PracticeLog>();
    mutable std::mutex m_mutex; // protects what follows
    mutable std::optional<QString> m_folder;
    PracticeSettings m_settings;
    std::unique_ptr<PracticeNetwork> m_own;
    bool m_isTold = false; // a file tells of m_own
    mutable PracticeStatus m_found; // another process's, as last seen
};

} // namespace sockeye
