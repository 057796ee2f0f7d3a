"""Short invented texts of ten countries, and what a careful reader takes from them."""
