# Why a matter needs somebody.
