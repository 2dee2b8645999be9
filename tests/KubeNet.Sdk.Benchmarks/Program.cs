using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using KubeNet.Sdk.Benchmarks;

// --quick: three iterations in this process, for an answer in minutes; without it BenchmarkDotNet's own defaults.
// --trace N: no measurement, one evaluation after another with the time of each, to hold a profiler to.
const string Quick = "--quick";

// --cancel: how long an evaluation goes on after it was cancelled. --edits: what an edit costs in an editor, and the generator behind it.
// --held N: the memory that is held after N edits.
const string Edits = "--edits";
const string Held = "--held";

// --rules: what each rule costs at the first analysis.
const string Rules = "--rules";

// --yaml-app FOLDER N: writes a project with N YAML documents, to time whole builds of (docs/benchmarks.md).
const string WriteYamlApp = "--yaml-app";

// --builds [ROUNDS]: whole builds with the package and without, which is what a user pays (docs/benchmarks.md begins with it).
const string Builds = "--builds";

// --cold: the first analysis in this process, and how much of it is the runtime's.
const string Cold = "--cold";
const string Trace = "--trace";
const string Cancel = "--cancel";

if (args is [Trace, var count])
{
    Tracing.Run(int.Parse(count, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is [Builds, .. var rounds])
{
    WholeBuilds.Run([0, 1, 100, 1_000], rounds is [var times] ? int.Parse(times, System.Globalization.CultureInfo.InvariantCulture) : 5);
    return;
}

if (args is [Edits])
{
    Editing.Run();
    return;
}

if (args is [Cold])
{
    Editing.Cold();
    return;
}

if (args is [Rules])
{
    Editing.Rules();
    return;
}

if (args is [WriteYamlApp, var folder, var documents])
{
    YamlApp.Write(folder, int.Parse(documents, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is [Held, var edits])
{
    Editing.Hold(int.Parse(edits, System.Globalization.CultureInfo.InvariantCulture));
    return;
}

if (args is [Cancel])
{
    Cancelling.Run();
    return;
}

var config = args.Contains(Quick)
    ? DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance).WithInvocationCount(1).WithUnrollFactor(1))
    : DefaultConfig.Instance;
BenchmarkSwitcher.FromAssembly(typeof(EvaluationBenchmarks).Assembly).Run([.. args.Where(a => a != Quick)], config);
