# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands before a command that is to run in a network namespace of its own, in which even loopback is down. Who is
no administrator needs a user namespace for it, which some systems refuse: then unshare says so, and ends with 1.
"""
import os

OWN_NETWORK = ["unshare", "--net", *([] if os.geteuid() == 0 else ["--map-root-user"]), "--"]
