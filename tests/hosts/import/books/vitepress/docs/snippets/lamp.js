light();
