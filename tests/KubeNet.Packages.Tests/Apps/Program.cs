System.Console.WriteLine(new Acme.Shop().Namespace);
