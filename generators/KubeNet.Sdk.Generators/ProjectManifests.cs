using KubeNet.Diagnosis.Reporting;
using KubeNet.HandOver;

namespace KubeNet.Sdk.Generators;

/// <summary>
/// What is handed over for a whole project. It is compared by value and keeps nothing of the compilation alive: no symbols, no syntax,
/// no locations.
/// </summary>
/// <param name="Sets">The sets, in the order of their names.</param>
/// <param name="Key">What Secrets are sealed with; null where there are none, since it changes with every source.</param>
internal sealed record ProjectManifests(EquatableArray<SetManifests> Sets, SealingKey? Key);

/// <summary>A set's files, or why there are none: one of the two is empty.</summary>
internal sealed record SetManifests(string Name, string Folder, EquatableArray<FileText> Files, EquatableArray<SetRefusal> Refusals);

/// <summary>
/// One file of a set; <paramref name="IsSecret"/> where it may hold confidential values, <paramref name="IsSealed"/> where it must not be
/// readable on its way to the build.
/// </summary>
internal sealed record FileText(string Path, string Content, bool IsSecret, bool IsSealed);

/// <summary>Why a set is not written, and where in the source; lines and columns from 1, all 0 and no file where nobody knows.</summary>
internal sealed record SetRefusal(string Id, string Message, string File, int Line, int Column, int EndLine, int EndColumn);
