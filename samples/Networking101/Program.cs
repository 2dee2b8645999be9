// The manifests are written by the build; an app has nothing to do for them. This one shows that running the set gives the same files.
foreach (var file in new Networking101().Render())
{
    Console.WriteLine($"# {file.Path}");
    Console.WriteLine(file.Content);
}
